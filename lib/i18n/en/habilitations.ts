export const habilitations = {};
export const habilitationRefusals = {};
