// Whole-number arithmetic: every division that rounds, by name, for nothing else in the domain may round.

/** Greatest common divisor of two non-negative integers; 0 only for (0, 0). */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a
  let y = b
  while (x > SAFE || y > SAFE) {
    if (y === 0n) return x
    const rest = x % y
    x = y
    y = rest
  }
  return BigInt(gcdSafe(Number(x), Number(y)))
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

function gcdSafe(a: number, b: number): number {
  let x = a
  let y = b
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** Least common multiple of two positive integers. */
export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b
}

/** ⌊a / b⌋ for b > 0, also for negative a. */
export function divFloor(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient
}

/** ⌈a / b⌉ for b > 0, also for negative a. */
export function divCeil(a: bigint, b: bigint): bigint {
  return -divFloor(-a, b)
}

/** a / b for b > 0 to the nearest integer; a half goes away from zero, as 四舍五入 and Excel's ROUND do. */
export function divHalfUp(a: bigint, b: bigint): bigint {
  return a < 0n ? -divFloor(2n * -a + b, 2n * b) : divFloor(2n * a + b, 2n * b)
}

/** ⌊√a⌋ for a ≥ 0, by Newton's rule on integers. */
export function sqrtFloor(a: bigint): bigint {
  if (a < 2n) return a
  let x = 1n << BigInt((a.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (x + a / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

/**
 * ⌊x⌋ of a double. For proposals that an exact check follows, or where x is known to be a whole number or far
 * enough from one.
 */
export function floorDouble(x: number): number {
  return Math.floor(x)
}

/** 1, 0 or −1 as a is greater than, equal to or less than b. */
export function compareBig(a: bigint, b: bigint): -1 | 0 | 1 {
  return a > b ? 1 : a < b ? -1 : 0
}
