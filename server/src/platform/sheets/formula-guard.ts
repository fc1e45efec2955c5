/**
 * A CSV cell that begins with one of = + - @ tab CR is run as a formula by the program that opens it, and may fetch or
 * send what it likes (OWASP, "CSV injection"). Written with a quote in front, the program shows it as text. Plain
 * numbers are left alone. Reading takes the quote off again, so that our own file comes back as it was.
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The inverse: takes off the one quote that `guardFormula` put there. */
export function unguardFormula(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;
