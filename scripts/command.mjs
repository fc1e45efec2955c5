// What all commands share: what is needed is installed, and a failure on the way is one sentence.
import { install } from "./install.mjs";

/** @param work answers the exit code */
export async function command(work) {
  try {
    await install();
    process.exitCode = await work();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
