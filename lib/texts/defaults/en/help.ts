export const help = () => ``;
