import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./linli.ts";

interface Look {
  /** These rules alone; without them all. */
  rules?: string[];
  /** Selectors of what is not looked at. */
  except?: string[];
}

/**
 * What axe finds wrong with the page as it stands, as rule and element. It is put into the page and asked there. The wrapper
 * for Playwright opens another page at each look to put frames together, which takes three times as long; ours have none.
 */
export async function foundByAxe(page: Page, { rules, except = [] }: Look = {}): Promise<string[]> {
  expect(page.frames(), "a page without frames").toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  return page.evaluate(
    async ({ options, except }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: except }, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { options, except },
  );
}
