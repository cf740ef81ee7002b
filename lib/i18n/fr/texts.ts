export const texts = {
};

export const textRefusals = {
};
