import { Button, Drawer, Grid, Input, type InputRef, Layout, Menu, theme } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useKey } from "./keys.ts";
import { KeysHelp } from "./keys-help.tsx";
import { MenuIcon } from "./menu-icon.tsx";
import { useLocale, useWords } from "./words/words.tsx";

/** The frame of every staff page: the top bar with its search, the pages on the left, behind a button on a phone. */
export function Shell({ children }: { children: ReactNode }) {
  const { frame } = useWords();
  const wide = Grid.useBreakpoint().lg !== false;
  const [navigating, setNavigating] = useState(false);
  return (
    <Layout className="workbench">
      <a className="skip-link" href="#main">
        {frame.skipToContent}
      </a>
      <TopBar onNavigate={wide ? null : () => setNavigating(true)} />
      <Layout>
        {wide ? (
          <Layout.Sider width={184} className="side">
            <nav aria-label={frame.navigation}>
              <Navigation onGone={() => {}} />
            </nav>
          </Layout.Sider>
        ) : (
          <Drawer
            placement="left"
            size={240}
            open={navigating}
            onClose={() => setNavigating(false)}
            title={frame.siteName}
          >
            <nav aria-label={frame.navigation}>
              <Navigation onGone={() => setNavigating(false)} />
            </nav>
          </Drawer>
        )}
        <div className="content">{children}</div>
      </Layout>
    </Layout>
  );
}

function Navigation({ onGone }: { onGone: () => void }) {
  const { frame } = useWords();
  const [address, go] = useLocation();
  return (
    <Menu
      mode="inline"
      selectedKeys={[address]}
      items={[
        { key: "/", label: frame.today },
        { key: "/requests", label: frame.requests },
        { key: "/figures", label: frame.figures },
      ]}
      onClick={({ key }) => {
        go(key);
        onGone();
      }}
    />
  );
}

function TopBar({ onNavigate }: { onNavigate: (() => void) | null }) {
  const { words, locale, choose } = useLocale();
  const { frame } = words;
  const [, go] = useLocation();
  const { token } = theme.useToken();
  const search = useRef<InputRef>(null);
  const [helping, setHelping] = useState(false);
  useKey("/", () => search.current?.focus());
  useKey("?", () => setHelping(true));
  return (
    <Layout.Header className="top-bar" style={{ color: token.colorText }}>
      {onNavigate !== null && (
        <Button type="text" aria-label={frame.openNavigation} icon={<MenuIcon />} onClick={onNavigate} />
      )}
      <span className="top-bar-name">{frame.siteName}</span>
      <Input.Search
        ref={search}
        className="top-bar-search"
        aria-label={frame.search}
        placeholder={frame.search}
        onSearch={(text) => go(`/requests?text=${encodeURIComponent(text)}`)}
      />
      <span className="top-bar-space" />
      <Button className="top-bar-keys" type="text" onClick={() => setHelping(true)}>
        {frame.keys}
      </Button>
      <Button type="text" lang={frame.otherLanguageTag} onClick={() => void choose(locale === "en" ? "zh-CN" : "en")}>
        {frame.otherLanguage}
      </Button>
      <KeysHelp open={helping} onClose={() => setHelping(false)} />
    </Layout.Header>
  );
}
