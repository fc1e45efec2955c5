import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusals.ts";
import { fileRequest } from "../requests/index.ts";
import { Faults } from "./answers.ts";
import { answersOf } from "./attributes.ts";
import type { Caller } from "./caller.ts";
import { type Form, filingOf } from "./filing.ts";
import { w3cDatetime } from "./moments.ts";
import { prepareFiling } from "./prepare-filing.ts";
import { filedNotice } from "./words.ts";

/**
 * Files what a client's form says, through the same operation as every other door. The client is trusted for the contact
 * it gives, so no code is asked.
 *
 * @throws Refusal for the key, the service or what the operation refuses; Faults for what is wrong with the form
 */
export async function fileThrough({ district, locale, hasKey, ask }: Caller, form: Form) {
  if (!hasKey) throw new Refusal("api-key-missing", 403);
  const { filing, faults } = filingOf(form);
  const { serviceCode, addressId } = filing;
  const { category, buildingId } = await ask(prepareFiling, { serviceCode, addressId });
  if (category === null && serviceCode !== "") throw new Refusal("service-unknown", 404);

  const { answers, faults: answerFaults } = answersOf(category?.questions ?? [], filing.attributes);
  if (category !== null) faults.push(...answerFaults);
  if (addressId !== null && buildingId === null) {
    faults.push(new Refusal("parameter-wrong", 400, { parameter: "address_id", expected: "building-code" }));
  }
  if (category === null || faults.length > 0) throw new Faults(faults);

  const id = filing.id ?? newId();
  const filed = await ask(fileRequest, {
    id,
    // The specification asks for no words: then the category says all there is.
    description: filing.description || category.name,
    categoryId: category.id,
    answers,
    buildingId,
    address: filing.address,
    location: filing.location,
    photoIds: [],
    reporterName: filing.reporterName,
    phone: filing.phone,
    code: null,
  });
  return {
    service_request_id: filed.number,
    service_notice: filedNotice(filed.holder.unit, w3cDatetime(filed.dueAt, district.timeZone), locale),
    account_id: null,
    linli: { id, key: filed.key },
  };
}
