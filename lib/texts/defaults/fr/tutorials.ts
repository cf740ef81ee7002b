export const tutorials = () => ``;
