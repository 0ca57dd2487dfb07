/** Told to whoever agrees as a second person, on their first page. */
export const newKeepers = {
	title: (name: string, role: string, by: string) => `${name} mới vào với vai trò ${role}${by === '' ? '' : `, do ${by} mời`}`,
	help: (until: string) =>
		`Đến hết ${until}, người này và người mời chưa được tính là hai người khi duyệt. Nếu đồng chí không biết người này, xin hỏi lại ngay và xem nhật ký.`
};
