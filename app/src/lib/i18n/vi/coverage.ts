/** Which of a plan's content heads somebody registered for. */
export const coverage = {
	title: (covered: number, all: number) => `${covered}/${all} đầu mục của kế hoạch đã có đơn vị đăng ký`,
	untold: (rows: number) => `Chưa tính được đầu mục nào đã có: cả ${rows} dòng đều chưa chọn đầu mục`,
	untoldHint: 'Đơn vị chọn đầu mục cho từng dòng ngay trong bảng đăng ký; chọn rồi thì ở đây thấy đầu mục nào chưa ai làm.',
	bare: 'Chưa có dòng nào ghi thuộc:',
	without: (rows: number) => `${rows} dòng chưa chọn đầu mục, nên số trên có thể thấp hơn thực tế.`,
	details: 'Xem từng đầu mục, từng đơn vị',
	head: 'Đầu mục',
	rows: 'Số dòng',
	units: 'Đơn vị',
	nobody: 'chưa có',
	byUnit: 'Theo đơn vị',
	unitLine: (unit: string, covered: number, all: number, open: string) => `${unit}: ${covered}/${all}${open ? `, chưa có ${open}` : ''}`,
	own: (covered: number, all: number) => `Đơn vị đã có nội dung cho ${covered}/${all} đầu mục của kế hoạch`,
	ownHint: 'Để đơn vị tự rà soát; không bắt buộc đầu mục nào cũng phải có.',
	ownWithout: (rows: number) => `${rows} dòng chưa chọn đầu mục.`,
	ownBare: 'Chưa có dòng nào cho:'
};
