import { expect, it } from "vitest";
import { file } from "../testing/filings.ts";
import { smallDistricts } from "../testing/small-districts.ts";
import { testDistrict } from "../testing/test-district.ts";
import { openDistrict } from "./database/found-district.ts";

const linli = testDistrict();

it("runs no recurring job in a district that is still being filled, and every one once it is opened", async () => {
  const { id } = smallDistricts.one;
  const filed = await file(linli);
  linli.clock.advance("PT400H");
  const lateAfterTheMinute = async () => {
    await linli.rows(`select graphile_worker.add_job('in-every-district', '{"job": "mark-late-requests"}')`);
    // The first run spreads the job over the districts, the second does it there.
    await linli.runJobs();
    await linli.runJobs();
    const [request] = await linli.rows("select late_since from requests.requests where id = $1", [filed.id]);
    return request?.["late_since"] !== null;
  };

  await linli.rows("update platform.districts set opened_at = null where district_id = $1", [id]);
  expect(await lateAfterTheMinute()).toBe(false);
  await openDistrict(linli.pools.owner, id);
  expect(await lateAfterTheMinute()).toBe(true);
});
