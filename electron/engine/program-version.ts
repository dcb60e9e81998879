// The version of the program, for what it publishes.
import { version } from '../../package.json'

export const PROGRAM_VERSION: string = version
