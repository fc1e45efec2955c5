import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { errorsDocument, requestsDocument, servicesDocument, xmlOf } from "./documents.ts";

test("XML is declared as UTF-8 and names the items of a list", () => {
  expect(xmlOf(errorsDocument([{ code: 400, description: "缺少 <lat> & long" }]))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<errors>
  <error>
    <code>400</code>
    <description>缺少 &lt;lat&gt; &amp; long</description>
  </error>
</errors>
`,
  );
});

test("an empty list is an empty root, and null an empty element", () => {
  expect(xmlOf(servicesDocument([]))).toContain("<services/>");
  expect(xmlOf(requestsDocument([{ media_url: null, late: false }]))).toMatch(
    /<request>\s*<media_url\/>\s*<late>false<\/late>\s*<\/request>/,
  );
});

test("whatever text people write, the XML is valid and gives it back without what XML cannot hold", () => {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true });
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const xml = xmlOf(errorsDocument([{ code: 400, description: `[${text}]` }]));
      expect(XMLValidator.validate(xml)).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 leaves out
      const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, "");
      const normal = (each: string) => each.replace(/\r\n?/g, "\n");
      expect(normal(parser.parse(xml).errors.error.description)).toBe(normal(`[${kept}]`));
    }),
  );
});
