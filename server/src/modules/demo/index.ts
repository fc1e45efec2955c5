export { demoAccounts } from "./accounts.ts";
export { demoIsHere, loadDemo } from "./load-demo.ts";
