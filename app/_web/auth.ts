import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { PrismaAdapter } from "@auth/prisma-adapter";
import { container } from "@/lib/platform/container";
import { errorFields, log } from "@/lib/platform/log";
import { accountOfSession } from "@/lib/platform/session";
import { isOutOfPlace } from "./demonstration";
import { currentOrganization } from "./request";

declare module "next-auth" {
  interface Session { sid?: string }
  interface User { sid?: string }
}
declare module "@auth/core/jwt" {
  interface JWT { sid?: string }
}

async function livingAccount(sid: unknown) {
  if (typeof sid !== "string") return null;
  const account = await accountOfSession(container().db.global, sid, (await currentOrganization()).id, new Date());
  return account && !isOutOfPlace(account.id) ? account : null;
}

/** next-auth speaks of « accounts » where we say sign-ins. */
const adapter = () => {
  const { account, login, session, verificationToken } = container().db.global;
  return PrismaAdapter({ user: account, account: login, session, verificationToken } as never);
};

const cookieName = (secure: boolean) => `${secure ? "__Host-" : ""}guichet.session`;
const cookieOptions = (secure: boolean) => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure });
const isSecure = () => container().settings.appUrl.protocol === "https:";

/** Without « Se souvenir de moi » the cookie that was just set goes when the browser is closed. */
export async function endWithBrowser(): Promise<void> {
  const jar = await cookies();
  const name = cookieName(isSecure());
  const held = jar.get(name);
  if (held) jar.set(name, held.value, cookieOptions(isSecure()));
}

/** The cookie only carries the token of a session row: a row that is gone is a person signed out, at the next request. */
const configuration = (): NextAuthConfig => {
  const { settings } = container();
  const secure = settings.appUrl.protocol === "https:";
  return {
    adapter: adapter(),
    secret: settings.authSecret,
    trustHost: true, // it reads the forwarded host, which proxy.ts overwrites from the directory of organisations
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/connexion", error: "/connexion" },
    cookies: { sessionToken: { name: cookieName(secure), options: cookieOptions(secure) } },
    logger: {
      error: (error) => { if (!(error instanceof CredentialsSignin)) log.error("sign-in failed", errorFields(error)); },
      warn: () => undefined,
      debug: () => undefined,
    },
    providers: [
      // The password was checked, and the session opened, by the sign-in operation: what comes here is its token.
      Credentials({ credentials: { sid: {} }, authorize: async ({ sid }) => {
        const account = await livingAccount(sid);
        return account && { ...account, sid: String(sid) };
      } }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user?.sid) return { sub: user.id, sid: user.sid };
        const account = await livingAccount(token.sid);
        return account && { ...token, name: account.name, email: account.email };
      },
      session: ({ session, token }) => ({ ...session, sid: token.sid, user: { ...session.user, id: token.sub ?? "" } }),
    },
  };
};

export const { handlers, auth, signIn, signOut } = NextAuth(configuration);
