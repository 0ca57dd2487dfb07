/** The number of a document as it is compared: "57 / KH–SXD" and "57/kh-sxd" are one. */
export function numberKey(number: string): string {
	return number.toLocaleUpperCase('vi').replaceAll(/\s/gu, '').replaceAll('–', '-');
}
