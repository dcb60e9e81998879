// What may stand behind a count of posts or people.

export const PEOPLE_UNIT = /^(名|人|个|位|名编制|个编制)$/
