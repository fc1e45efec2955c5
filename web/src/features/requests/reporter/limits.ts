/** Characters of an answer or a reason; the bound of the operations. */
export const longestWords = 2000;
