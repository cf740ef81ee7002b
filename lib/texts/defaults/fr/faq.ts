export const faq = () => ``;
