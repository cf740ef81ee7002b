export const messages = {
};

export const messageRefusals = {
};
