export const accounts = {};
export const accountRefusals = {};
