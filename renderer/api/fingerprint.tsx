// The fingerprint of a key, in groups that two people can read to each other.

/** `of`: SHA-256 of the public key, hex. */
export function Fingerprint({ of }: { readonly of: string }) {
  return <code className="fingerprint">{of.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
}
