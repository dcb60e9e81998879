// Known digests: FIPS 180-4's examples, and Chinese text as sha256sum gives it.
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['编制\ntopup\n320302001', 'b7dc2760c5f3a26c7a2c0e9fd5bc553c7a4b7238f8bbebd4ae0ad37bac5d7a3c'],
  ['𠮷é', 'e3d39b118db00f2b71eea9e3f4e68b08e9f8a5532d48d63b43ed5132e01fb61c'],
])('%j', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})
