export const privacy = () => ``;
