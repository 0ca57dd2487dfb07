const letters = new Intl.Collator('vi');
const lettersAndNumbers = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet (a ă â … d đ e ê …); with `numeric`, "Phòng 2" stands before "Phòng 10". */
export function compareVietnamese(a: string, b: string, options: { readonly numeric?: boolean } = {}): number {
	return (options.numeric ? lettersAndNumbers : letters).compare(a, b);
}
