import { Button } from "antd";
import { useLocale } from "../../../workbench/words/words.tsx";

export function LanguageSwitch() {
  const { words, locale, choose } = useLocale();
  return (
    <Button
      type="text"
      lang={words.frame.otherLanguageTag}
      onClick={() => void choose(locale === "en" ? "zh-CN" : "en")}
    >
      {words.frame.otherLanguage}
    </Button>
  );
}
