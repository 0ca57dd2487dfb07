/** The pictures of the README: who looks, which links are followed from the first page after sign-in, and the file. */
export type Picture = { readonly file: string; readonly username: string; readonly follow: readonly RegExp[] };

export const pictures: readonly Picture[] = [
	{ file: 'van-phong.png', username: 'van-phong', follow: [] },
	{ file: 'ke-hoach.png', username: 'van-phong', follow: [/kế hoạch/i] },
	{ file: 'don-vi.png', username: 'khtc', follow: [] }
];
