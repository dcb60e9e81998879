// "BHNG": marks a SQLite file as a project of this program.
export const APPLICATION_ID = 0x42484e47
