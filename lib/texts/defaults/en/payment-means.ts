/** Other ways to pay a bill; neutral: the organisation completes it with its own hours and accounts. */
export const paymentMeans = () => `
Always give the reference of the bill: it is what ties your payment to it.

- **At the counter**: at the cash desk or treasury named on the bill. Bring the bill, or its reference.
- **By cheque**: payable and sent as the bill says (to “Trésor public” if it names nobody else). Enclose the slip, or write the reference on the back.
- **By bank transfer**: to the account given on the bill, with its reference in the label.

A payment made this way shows here only once the department has recorded it: allow a few days. If you cannot pay in time, or if your bill does not give
a way to pay, ask the department: {contact}.
`;
