/** What the Office says to the units' group of what they owe to people. */
export const peopleGroup = {
	title: 'Nhắn nhóm: trả lời người dân',
	owing: (count: number) => `${count} đơn vị cần trả lời người dân`,
	lead: 'Phản ánh, kiến nghị, lời hứa tại đối thoại và kiến nghị giám sát đã đến mốc nhắc. Lời nhắn chỉ có mã, lĩnh vực và hạn, không có lời hay tên của người gửi.',
	none: 'Không đơn vị nào phải nhắc',
	noneHelp: 'Chưa có việc trả lời người dân nào đến mốc nhắc.',
	hello: 'Kính gửi các đồng chí đầu mối! Văn phòng xin nhắc các việc trả lời người dân:',
	end: (link: string) => `Trả lời tại ${link}. Có vướng mắc, xin báo sớm để Văn phòng cùng tháo gỡ. Trân trọng cảm ơn!`
};
