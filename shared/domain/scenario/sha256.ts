// SHA-256 (FIPS 180-4) of a text in UTF-8, so that a draw of lots can be checked with any tool: printf … | sha256sum.

const PRIMES = firstPrimes(64)
const ROUNDS = PRIMES.map((prime) => rootBits(prime, 3))
const START = PRIMES.slice(0, 8).map((prime) => rootBits(prime, 2))

/** 64 hex digits. */
export function sha256(text: string): string {
  const words = padded(utf8(text))
  const hash = START.slice()
  for (let block = 0; block < words.length; block += 16) compress(hash, words.slice(block, block + 16))
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(hash: number[], words: number[]): void {
  for (let at = 16; at < 64; at++) {
    const [a, b] = [words[at - 15] as number, words[at - 2] as number]
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[at] = ((words[at - 16] as number) + small + (words[at - 7] as number) + large) | 0
  }
  let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number]
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g)
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + mixed + chosen + (ROUNDS[at] as number) + (words[at] as number)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = ((hash[at] as number) + word) | 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** Bytes as 32-bit words: a 1 bit, zeros, and the length in bits last. */
function padded(bytes: readonly number[]): number[] {
  const blocks = (bytes.length + 9 + 63) >> 6
  const words = new Array<number>(blocks * 16).fill(0)
  for (const [at, byte] of [...bytes, 0x80].entries()) {
    words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - 8 * (at & 3)))
  }
  words[words.length - 1] = bytes.length * 8
  return words
}

function utf8(text: string): number[] {
  return [...text].flatMap((char) => {
    const code = char.codePointAt(0) as number
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >> 6), tail(code)]
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)]
    return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)]
  })
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = []
  for (let number = 2n; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0n)) primes.push(number)
  }
  return primes
}

/** The first 32 bits of the fraction of a prime's square or cube root, as FIPS 180-4 defines its constants. */
function rootBits(prime: bigint, degree: 2 | 3): number {
  const goal = prime << BigInt(32 * degree)
  let root = 0n
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** BigInt(degree) <= goal) root += bit
  return Number(BigInt.asIntN(32, root))
}
