export const documents = {};
export const documentRefusals = {};
