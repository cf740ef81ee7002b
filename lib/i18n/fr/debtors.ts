export const debtors = {
};

export const debtorRefusals = {
};
