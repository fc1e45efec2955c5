import { describe, expect, test } from "vitest";
import { filingOf } from "./filing.ts";

const enough = { service_code: "street-light-out", address_string: "翠屏小区1栋" };

function read(form: Record<string, string>) {
  const { filing, faults } = filingOf(new Map(Object.entries(form).map(([name, value]) => [name, [value]])));
  return { ...filing, faults: faults.map(({ code, facts }) => [code, facts.parameter]) };
}

describe("a form says what, where and who", () => {
  test("nothing but the service and a place is needed", () => {
    expect(read(enough)).toEqual({
      id: null,
      serviceCode: "street-light-out",
      location: null,
      addressId: null,
      address: "翠屏小区1栋",
      description: "",
      reporterName: "",
      phone: null,
      attributes: new Map(),
      faults: [],
    });
  });

  test("the place is a point in WGS 84, latitude first in the form", () => {
    expect(read({ service_code: "a", lat: "25.505", long: "103.805" })).toMatchObject({
      location: { lng: 103.805, lat: 25.505 },
      faults: [],
    });
  });

  test.each([
    ["示例", "李", "李示例"],
    ["Shili", "Li", "Shili Li"],
    ["", "Li", "Li"],
  ])("the name of %s and %s is %s", (first_name, last_name, reporterName) => {
    expect(read({ ...enough, first_name, last_name })).toMatchObject({ reporterName });
  });

  test.each(["19900010001", "+86 199-0001-0001", "0086 199 0001 0001", "１９９０００１０００１"])(
    "the phone %s is 19900010001",
    (phone) => {
      expect(read({ ...enough, phone })).toMatchObject({ phone: "19900010001", faults: [] });
    },
  );

  test("attributes come with one value or as a list", () => {
    const form = new Map([
      ["attribute[when]", ["night"]],
      ["attribute[who][]", ["a", "b"]],
      ["attribute", ["no code"]],
    ]);
    expect(filingOf(form).filing.attributes).toEqual(
      new Map([
        ["when", ["night"]],
        ["who", ["a", "b"]],
      ]),
    );
  });

  test("the address of a picture is kept with the description and never fetched", () => {
    const form = { ...enough, description: "灯不亮", media_url: "https://example.cn/a.jpg" };
    expect(read(form)).toMatchObject({ description: "灯不亮\nhttps://example.cn/a.jpg" });
  });

  test("a description of 4,000 characters is as long as it may be, counted as people count", () => {
    expect(read({ ...enough, description: "灯".repeat(4000) }).faults).toEqual([]);
    expect(read({ ...enough, description: "💡".repeat(4000) }).faults).toEqual([]);
    expect(read({ ...enough, description: "灯".repeat(4001) }).faults).toEqual([["parameter-wrong", "description"]]);
  });
});

describe("everything that is wrong is told at once, by the parameter's name", () => {
  test.each([
    [
      {},
      [
        ["parameter-missing", "service_code"],
        ["parameter-missing", "lat"],
      ],
    ],
    [{ service_code: "a", lat: "25.5" }, [["parameter-missing", "long"]]],
    [{ service_code: "a", long: "103.8" }, [["parameter-missing", "lat"]]],
    [{ service_code: "a", lat: "91", long: "103.8" }, [["parameter-wrong", "lat"]]],
    [{ service_code: "a", lat: "25.5", long: "181" }, [["parameter-wrong", "long"]]],
    [
      { service_code: "a", lat: "25,5", long: "NaN" },
      [
        ["parameter-wrong", "lat"],
        ["parameter-wrong", "long"],
      ],
    ],
    [{ ...enough, phone: "12345" }, [["parameter-wrong", "phone"]]],
    [{ ...enough, phone: "12900010001" }, [["parameter-wrong", "phone"]]],
    [{ ...enough, media_url: "javascript:alert(1)" }, [["parameter-wrong", "media_url"]]],
    [{ ...enough, media_url: "https://" }, [["parameter-wrong", "media_url"]]],
    [{ ...enough, "linli[id]": "1" }, [["parameter-wrong", "linli[id]"]]],
    [{ ...enough, first_name: "a".repeat(30), last_name: "b".repeat(30) }, [["parameter-wrong", "last_name"]]],
    [{ ...enough, address_string: "路".repeat(201) }, [["parameter-wrong", "address_string"]]],
  ])("%j", (form, faults) => {
    expect(read(form as Record<string, string>).faults).toEqual(faults);
  });
});
