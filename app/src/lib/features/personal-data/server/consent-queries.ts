/** Whose key covers who agreed. */
export const consentOf = (id: string) => `consent:${id}`;
