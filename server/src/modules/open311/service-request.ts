import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { nullable } from "../../platform/schemas.ts";
import { w3cDatetime } from "./moments.ts";
import { provisionalNotice, statusNotes } from "./words.ts";

/** One request as the specification words it; what we say beyond it stands under `linli`. */
export const ServiceRequest = Type.Object({
  service_request_id: Type.String(),
  status: Type.Union([Type.Literal("open"), Type.Literal("closed")]),
  status_notes: Type.String(),
  service_name: Type.String(),
  service_code: Type.String(),
  description: nullable(Type.String({ description: "only for the client that filed it" })),
  agency_responsible: Type.String(),
  service_notice: nullable(Type.String()),
  requested_datetime: Type.String(),
  updated_datetime: Type.String(),
  expected_datetime: nullable(Type.String()),
  address: Type.String(),
  address_id: nullable(Type.String({ description: "code of the building" })),
  zipcode: Type.Null(),
  lat: nullable(Type.Number()),
  long: nullable(Type.Number()),
  media_url: Type.Null(),
  linli: Type.Object({ state: Type.String(), late: Type.Boolean(), expected_is_provisional: Type.Boolean() }),
});
export type ServiceRequest = Static<typeof ServiceRequest>;

export interface ServiceRequestRow {
  number: string;
  state: string;
  closing: string | null;
  late: boolean;
  due_provisional: boolean;
  filed_at: string;
  updated_at: string | null;
  due_at: string;
  category_code: string;
  category_name: string;
  unit_name: string;
  street: string;
  community: string;
  building_code: string | null;
  building_address: string | null;
  place: { x: number; y: number } | null;
  own: boolean;
  client_description: string | null;
  client_address: string | null;
}

/**
 * The selected requests with the names that belong to them.
 * @param found rows of requests.public_requests, already narrowed and limited
 * @param clientId whose own requests are shown whole
 */
export function serviceRequestRows(
  found: RawBuilder<unknown>,
  { clientId, locale }: { clientId: string | null; locale: Locale },
): RawBuilder<ServiceRequestRow> {
  const name = (table: string, column = "name") => {
    const chinese = sql.ref(`${table}.${column}`);
    if (locale === "zh-CN") return chinese;
    return sql`coalesce(nullif(${sql.ref(`${table}.${column}_en`)}, ''), ${chinese})`;
  };
  return sql<ServiceRequestRow>`
    select p.number, p.state, p.closing, p.late, p.due_provisional, p.filed_at, p.updated_at, p.due_at,
           c.code as category_code, ${name("c")} as category_name, ${name("h", "unit_name")} as unit_name,
           ${name("s")} as street, ${name("m")} as community, b.code as building_code, b.address as building_address,
           case when o.own then coalesce(p.client_location, b.location)
                else coalesce(b.location, p.rough_location) end as place,
           o.own, p.client_description, p.client_address
      from (${found}) p
      cross join lateral (select coalesce(p.client_id = ${clientId}::uuid, false) as own) o
      join categories.category_names c on c.district_id = p.district_id and c.id = p.category_id
      join directory.staffed_posts h on h.district_id = p.district_id and h.id = p.answerable_post_id
      join directory.area_names s on s.district_id = p.district_id and s.id = p.street_id
      join directory.area_names m on m.district_id = p.district_id and m.id = p.community_id
      left join directory.places b on b.district_id = p.district_id and b.building_id = p.building_id
     order by p.filed_at desc, p.id desc`;
}

export function serviceRequestOf(row: ServiceRequestRow, district: District, locale: Locale): ServiceRequest {
  const moment = (instant: string) => w3cDatetime(instant, district.timeZone);
  const closed = row.state === "closed";
  const area = locale === "en" ? `${row.community}, ${row.street}` : `${row.street}${row.community}`;
  return {
    service_request_id: row.number,
    status: closed ? "closed" : "open",
    status_notes: statusNotes(row.state, row.closing, locale),
    service_name: row.category_name,
    service_code: row.category_code,
    description: row.own ? row.client_description : null,
    agency_responsible: row.unit_name,
    service_notice: row.due_provisional && !closed ? provisionalNotice(locale) : null,
    requested_datetime: moment(row.filed_at),
    updated_datetime: moment(row.updated_at ?? row.filed_at),
    expected_datetime: closed ? null : moment(row.due_at),
    address: (row.own && row.client_address) || row.building_address || area,
    address_id: row.building_code,
    zipcode: null,
    lat: row.place?.y ?? null,
    long: row.place?.x ?? null,
    media_url: null,
    linli: { state: row.state, late: row.late, expected_is_provisional: row.due_provisional },
  };
}
