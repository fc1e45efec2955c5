import type { ReactNode, Ref } from "react";
import { Link } from "wouter";
import "./button.css";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

interface Look {
  kind?: ButtonKind;
  large?: boolean;
  wide?: boolean;
  icon?: ReactNode;
  children?: ReactNode;
}

function look({ kind = "plain", large = false, wide = false }: Look): string {
  return ["button", `button-${kind}`, large && "button-large", wide && "button-wide"].filter(Boolean).join(" ");
}

interface ButtonProps extends Look {
  id?: string;
  /** Says what the button does where an icon alone stands on it. */
  label?: string;
  type?: "button" | "submit";
  /** While something is being sent: the button stays in place and takes no second press. */
  busy?: boolean;
  /** The sentence, on the page too, that says why the button does nothing now. */
  disabledBecause?: string | undefined;
  pressed?: boolean;
  lang?: string;
  ref?: Ref<HTMLButtonElement>;
  onClick?: () => void;
}

/** A button that says what it does: a verb with its object. Never disabled without saying why. */
export function Button(props: ButtonProps) {
  const off = props.busy === true || props.disabledBecause !== undefined;
  return (
    <button
      ref={props.ref}
      id={props.id}
      aria-label={props.label}
      type={props.type ?? "button"}
      className={look(props)}
      aria-disabled={off || undefined}
      aria-busy={props.busy || undefined}
      aria-pressed={props.pressed}
      title={props.disabledBecause}
      lang={props.lang}
      onClick={(event) => {
        if (off) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.icon}
      {props.children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton(props: Look & { href: string; label?: string }) {
  return (
    <Link href={props.href} className={look(props)} aria-label={props.label}>
      {props.icon}
      {props.children}
    </Link>
  );
}
