import { staffAccountOf, useMe } from "../../../workbench/me.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactor } from "./second-factor.tsx";
import { SessionList } from "./session-list.tsx";

/** Whoever is here: their posts, password, second factor and devices. */
export default function AccountPage() {
  const { identity } = useWords();
  const me = useMe().data;
  const account = staffAccountOf(me);
  if (me === undefined || account === null) return null;
  return (
    <StaffPage title={identity.accountTitle} narrow>
      <div className="stack-wide">
        <section className="stack">
          <p>{identity.signedInAs({ name: account.name, userName: account.userName ?? "" })}</p>
          {me.posts.length > 0 && (
            <>
              <h2>{identity.posts}</h2>
              <ul>
                {me.posts.map((post) => (
                  <li key={post.id}>
                    {post.name} <span className="soft">{post.unitName}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <PasswordForm />
        <SecondFactor on={account.secondFactor} />
        <SessionList />
      </div>
    </StaffPage>
  );
}
