const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for what can be the identifier of a row: an address that holds anything else leads nowhere, and the database is not asked. */
export const isId = (text: string): boolean => uuid.test(text);
