import { ConfigProvider, type ThemeConfig, theme } from "antd";
import { type ReactNode, useSyncExternalStore } from "react";
import { useLocale } from "./words/words.tsx";

const font =
  'system-ui, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** The design's tokens in antd's words. The resident's entry has the same values in ui/tokens.css. */
const shared: ThemeConfig["token"] = {
  fontFamily: font,
  // antd's compact algorithm takes the next smaller size: 14 px on the page.
  fontSize: 16,
  borderRadius: 8,
  borderRadiusSM: 4,
  // WCAG 2.2: nothing to press is smaller.
  controlHeightSM: 24,
  wireframe: false,
  motionDurationFast: "0.08s",
  motionDurationMid: "0.12s",
  motionDurationSlow: "0.15s",
  lineWidthFocus: 3,
};

const light: ThemeConfig["token"] = {
  ...shared,
  colorPrimary: "#0a6a5c",
  // antd makes what is pointed at paler; ours gets stronger, and keeps its contrast.
  colorPrimaryHover: "#085449",
  colorPrimaryActive: "#063f37",
  colorLink: "#0a6a5c",
  colorLinkHover: "#085449",
  colorLinkActive: "#063f37",
  colorInfo: "#0a6a5c",
  colorSuccess: "#0a6a5c",
  colorError: "#b3261e",
  colorWarning: "#8a5200",
  colorTextBase: "#1d2320",
  colorTextSecondary: "#56605a",
  colorTextTertiary: "#56605a",
  colorTextPlaceholder: "#56605a",
  colorTextDescription: "#56605a",
  colorTextDisabled: "#767f79",
  colorBorder: "#767f79",
  colorBorderSecondary: "#d9ddd7",
  colorBgLayout: "#fbfaf7",
  colorWarningBg: "#fff3dc",
  colorWarningBorder: "#d9b27a",
  colorErrorBg: "#fdeceb",
  colorErrorBorder: "#e0a49f",
  colorSuccessBg: "#e4f2ef",
  colorSuccessBorder: "#9ccabf",
  colorInfoBg: "#e4f2ef",
};

const dark: ThemeConfig["token"] = {
  ...shared,
  colorPrimary: "#7fd1c2",
  colorPrimaryHover: "#a3e0d5",
  colorPrimaryActive: "#a3e0d5",
  colorLink: "#7fd1c2",
  colorLinkHover: "#a3e0d5",
  colorLinkActive: "#a3e0d5",
  colorInfo: "#7fd1c2",
  colorSuccess: "#7fd1c2",
  colorError: "#ffb3ab",
  colorWarning: "#f0c67f",
  colorTextBase: "#e8ede9",
  colorTextSecondary: "#aab5ae",
  colorTextTertiary: "#aab5ae",
  colorTextPlaceholder: "#aab5ae",
  colorTextDescription: "#aab5ae",
  colorTextDisabled: "#87948c",
  colorTextLightSolid: "#0b211d",
  colorBorder: "#87948c",
  colorBorderSecondary: "#2f3935",
  colorBgBase: "#141a18",
  colorBgLayout: "#141a18",
  colorBgContainer: "#1b2320",
  colorWarningBg: "#33270f",
  colorWarningBorder: "#7a5f2a",
  colorErrorBg: "#3a1a18",
  colorErrorBorder: "#8a4a44",
  colorSuccessBg: "#17322d",
  colorSuccessBorder: "#3f6f66",
  colorInfoBg: "#17322d",
};

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");
const stillQuery = window.matchMedia("(prefers-reduced-motion: reduce)");
/** Where a thumb presses: everything is larger there. */
const thumbQuery = window.matchMedia("(pointer: coarse), (max-width: 600px)");

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => query.matches,
  );
}

/** antd in our colours, compact where a mouse points, following the system's light or dark and its wish for stillness. */
export function Themed({ children }: { children: ReactNode }) {
  const { antLocale } = useLocale();
  const isDark = useMedia(darkQuery);
  const isStill = useMedia(stillQuery);
  const forThumb = useMedia(thumbQuery);
  const size = forThumb ? { fontSize: 15, controlHeight: 44, controlHeightSM: 36 } : null;
  return (
    <ConfigProvider
      locale={antLocale}
      // antd parts two Chinese characters on a button; we do not
      button={{ autoInsertSpace: false }}
      // What opens stands in the page's own landmark, and in its dialog: in the dialog's box, as around it no press is felt.
      getPopupContainer={(opener) =>
        opener?.closest<HTMLElement>(".ant-modal-container, main, header") ?? document.body
      }
      theme={{
        algorithm: [
          ...(isDark ? [theme.darkAlgorithm] : [theme.defaultAlgorithm]),
          ...(forThumb ? [] : [theme.compactAlgorithm]),
        ],
        token: { ...(isDark ? dark : light), ...size, motion: !isStill },
        components: {
          Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
          Segmented: {
            trackBg: isDark ? "#26302c" : "#e9ebe5",
            itemColor: isDark ? "#e8ede9" : "#1d2320",
            itemSelectedBg: isDark ? "#17322d" : "#ffffff",
            itemSelectedColor: isDark ? "#7fd1c2" : "#0a6a5c",
          },
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
