import { expect, test } from "vitest";
import type { Ability } from "../../../../api/staff-contract.ts";
import { movesOf } from "./abilities.ts";

const may = (...operations: string[]): Ability[] =>
  operations.map((operation) => ({ operation, refusedBecause: null }));
const mayNot = (operation: string, refusedBecause: string): Ability => ({ operation, refusedBecause });

test("what has just come in is accepted, transferred or asked about", () => {
  const { first, rest } = movesOf(
    "dispatched",
    may("reject-request", "resolve-request", "ask-resident", "transfer-request", "accept-request"),
  );
  expect(first).toEqual(["accept-request", "transfer-request", "ask-resident"]);
  expect(rest.map(({ name }) => name)).toEqual(["resolve-request", "reject-request"]);
});

test("what is under way is solved, asked about or transferred", () => {
  const { first } = movesOf(
    "accepted",
    may("escalate-request", "transfer-request", "ask-resident", "resolve-request"),
  );
  expect(first).toEqual(["resolve-request", "ask-resident", "transfer-request"]);
});

test("an offer is taken or declined, whatever the state", () => {
  const { first } = movesOf("accepted", may("accept-request", "decline-offer"));
  expect(first).toEqual(["accept-request", "decline-offer"]);
});

test("what waits for my approval is agreed to or not; everything else comes after", () => {
  const { first } = movesOf(
    "accepted",
    may("transfer-request", "resolve-request", "approve-extension", "refuse-extension"),
  );
  expect(first).toEqual(["approve-extension", "refuse-extension", "resolve-request"]);
});

test("what is suspended goes on or is answered; taking back what nobody asked is left out", () => {
  const { first, rest } = movesOf("suspended", [
    ...may("resolve-request", "resume-request"),
    mayNot("withdraw-ask", "nothing-to-approve"),
    mayNot("transfer-request", "wrong-state"),
  ]);
  expect(first).toEqual(["resume-request", "resolve-request"]);
  expect(rest).toEqual([{ name: "transfer-request", refusedBecause: "wrong-state" }]);
});

test("what cannot be done now stands in the menu with its reason and never as a button", () => {
  const { first, rest } = movesOf("accepted", [
    ...may("withdraw-offer", "ask-resident"),
    mayNot("resolve-request", "offer-pending"),
  ]);
  expect(first).toEqual(["ask-resident", "withdraw-offer"]);
  expect(rest).toEqual([{ name: "resolve-request", refusedBecause: "offer-pending" }]);
});

test("notes and contacts have their own places and are no buttons", () => {
  expect(movesOf("accepted", may("add-note", "open-contact"))).toEqual({ first: [], rest: [] });
});

test("what is beside the point is left out: an offer nobody made, accepting twice, steps of what is over", () => {
  const over = movesOf("closed", [mayNot("resolve-request", "wrong-state"), mayNot("reject-request", "wrong-state")]);
  expect(over).toEqual({ first: [], rest: [] });
  const going = movesOf("accepted", [
    ...may("resolve-request"),
    mayNot("withdraw-offer", "no-offer"),
    mayNot("accept-request", "wrong-state"),
  ]);
  expect(going).toEqual({ first: ["resolve-request"], rest: [] });
});
