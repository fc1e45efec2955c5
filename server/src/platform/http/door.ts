import type { FastifyReply, FastifyRequest } from "fastify";
import type { Door } from "../operations/operation.ts";

export interface CookieRules {
  /** Secure cookies need HTTPS; on plain loopback they would never come back. */
  secure: boolean;
}

const sessionCookie = "linli_session";
const deviceCookie = "linli_device";
const deviceSeconds = 365 * 24 * 3600;

export function sessionTokenOf(request: FastifyRequest, rules: CookieRules): string | undefined {
  return request.cookies[cookieName(sessionCookie, rules)];
}

/** What an operation may do to the caller's cookies, and what the caller calls itself. */
export function doorOf(request: FastifyRequest, reply: FastifyReply, rules: CookieRules): Door {
  const common = { path: "/", httpOnly: true, sameSite: "lax", secure: rules.secure } as const;
  return {
    device: deviceOf(request.headers["user-agent"] ?? ""),
    deviceCookie: request.cookies[cookieName(deviceCookie, rules)],
    setSession(token, expiresAt) {
      reply.setCookie(cookieName(sessionCookie, rules), token, {
        ...common,
        expires: new Date(Temporal.Instant.from(expiresAt).epochMilliseconds),
      });
    },
    setDevice(token) {
      reply.setCookie(cookieName(deviceCookie, rules), token, { ...common, maxAge: deviceSeconds });
    },
    clearSession() {
      reply.clearCookie(cookieName(sessionCookie, rules), common);
    },
  };
}

/** The __Host- prefix makes a browser refuse the cookie unless it is secure and of this very host. */
function cookieName(name: string, rules: CookieRules): string {
  return rules.secure ? `__Host-${name}` : name;
}

/** "Chrome · Android": enough for its owner to recognise it, too little to trace anybody. */
function deviceOf(userAgent: string): string {
  const browser = /MicroMessenger/.test(userAgent)
    ? "WeChat"
    : /Edg\//.test(userAgent)
      ? "Edge"
      : /Firefox\//.test(userAgent)
        ? "Firefox"
        : /Chrome\//.test(userAgent)
          ? "Chrome"
          : /Safari\//.test(userAgent)
            ? "Safari"
            : "";
  const system = /Android/.test(userAgent)
    ? "Android"
    : /iPhone|iPad/.test(userAgent)
      ? "iOS"
      : /Windows/.test(userAgent)
        ? "Windows"
        : /Mac OS X/.test(userAgent)
          ? "macOS"
          : /Linux/.test(userAgent)
            ? "Linux"
            : "";
  return [browser, system].filter(Boolean).join(" · ");
}
