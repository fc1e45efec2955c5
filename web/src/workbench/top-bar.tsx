import { Button, Input, type InputRef } from "antd";
import { useRef, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { Bell } from "../features/notifications/staff/bell.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { useKey } from "./keys.ts";
import { KeysHelp } from "./keys-help.tsx";
import { useWorksOnRequests } from "./me.ts";
import { MenuIcon } from "./menu-icon.tsx";
import { useLocale } from "./words/words.tsx";
import "./top-bar.css";

/** The bar over every page: the search, the keys, the language, the account. `onNavigate` where the pages hide behind a button. */
export function TopBar({ onNavigate }: { onNavigate: (() => void) | null }) {
  const { words, locale, choose } = useLocale();
  const { frame } = words;
  const [address, go] = useLocation();
  const filters = useSearch();
  const search = useRef<InputRef>(null);
  const [text, setText] = useState("");
  const [helping, setHelping] = useState(false);
  /** In the list the other conditions stay; from elsewhere all that one may see is searched. */
  const seek = (sought: string) => {
    const asked = new URLSearchParams(address === "/requests" ? filters : { scope: "area", show: "all" });
    if (sought === "") asked.delete("text");
    else asked.set("text", sought);
    go(`/requests?${asked}`);
    search.current?.blur();
  };
  const seesRequests = useWorksOnRequests();
  useKey("/", seesRequests ? () => search.current?.focus({ cursor: "all" }) : null);
  useKey("?", () => setHelping(true));
  return (
    <header className="top-bar">
      {onNavigate !== null && (
        <Button type="text" aria-label={frame.openNavigation} icon={<MenuIcon />} onClick={onNavigate} />
      )}
      <Link href="/" className="top-bar-name">
        {frame.siteName}
      </Link>
      {seesRequests && (
        <search className="top-bar-search">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              seek(text.trim());
            }}
          >
            <Input
              ref={search}
              type="search"
              enterKeyHint="search"
              aria-label={frame.search}
              placeholder={frame.search}
              value={text}
              onChange={(event) => setText(event.target.value)}
              suffix={<kbd className="top-bar-slash">/</kbd>}
            />
          </form>
        </search>
      )}
      <span className="top-bar-space" />
      <Button className="top-bar-keys" type="text" onClick={() => setHelping(true)}>
        {frame.keys}
      </Button>
      <Button type="text" lang={frame.otherLanguageTag} onClick={() => void choose(locale === "en" ? "zh-CN" : "en")}>
        {frame.otherLanguage}
      </Button>
      <Bell />
      <AccountMenu />
      <KeysHelp open={helping} onClose={() => setHelping(false)} />
    </header>
  );
}
