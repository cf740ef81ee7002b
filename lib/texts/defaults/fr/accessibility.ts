export const accessibility = () => ``;
