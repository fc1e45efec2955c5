export { everybody as mayAskForSuggestions } from "../../platform/operations/actor.ts";
