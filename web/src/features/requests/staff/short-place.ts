/**
 * A place as colleagues of one district say it: without the district and the street, which stand before every address
 * and would fill the row.
 */
export function shortPlace(place: string, districtName: string): string {
  const within = place.startsWith(districtName) ? place.slice(districtName.length) : place;
  const short = within.replace(/^\S{1,6}?(街道|镇|乡)/u, "").trim();
  return short === "" ? place : short;
}
