/** The pictures of the README: who looks, which links are followed from the first page after sign-in, and the file. */
export type Picture = { readonly file: string; readonly username: string; readonly follow: readonly RegExp[] };

export const pictures: readonly Picture[] = [
	{ file: 'doc.png', username: 'van-phong', follow: [/^Triển khai/, /^Văn bản$/] },
	{ file: 'dang-ky.png', username: 'khtc', follow: [/^Đăng ký$/] },
	{ file: 'tong-hop.png', username: 'van-phong', follow: [/^Mở bản tổng hợp/] }
];
