/** Pages of the people's side bring no program: they are read on cheap telephones. */
export const csr = false;
