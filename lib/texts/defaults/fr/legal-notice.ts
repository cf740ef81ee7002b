export const legalNotice = () => ``;
