import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** What is built or bought. Where several are named, the first row of this table that matches is the main content. */
export const CONTENT: Table<Facts> = [
  [
    { content: 'system', ownApp: true, mobileClient: true },
    `APP、移动端APP、手机APP、移动客户端、独立APP、手机客户端、安卓客户端、mobile app、an app、own app、app`,
  ],
  [
    { content: 'system', ownApp: true },
    `小程序、微信小程序、支付宝小程序、手机端、手机应用、移动应用、移动端应用、mini-program、mini program`,
  ],
  [
    { content: 'system' },
    `系统、业务系统、信息系统、管理系统、平台、软件、软件开发、软件系统、应用、应用系统、网站、门户、接口、接口对接、统一身份认证、身份认证、单点登录
      门户网站、公众号、中台、数据中台、业务中台、ERP、OCR、GIS、BIM、CIM、驾驶舱、指挥调度、监测预警
      城市大脑、大脑、数字孪生、一张图、一网统管
      智慧{城管,校园,教室,乡村,旅游,法院,司法,公安,税务,财政,民政,人社,教育,图书馆,档案,物业,能源,电力,路灯,环卫,养殖,住建,海洋,气象,救助,就业,医疗,交通,社区,停车,水务,工地,消防,养老,文旅,农业,环保,党建,园区,政务,应急,水利,林业,监管}
      大模型、人工智能、智能体、智能客服、数字化应用、OA、办公自动化、审批系统、HIS、LIS、PACS、EMR、电子病历、电子健康档案、system、platform
      software、application、website、portal`,
  ],
  [
    { content: 'data' },
    `数据治理、数据清洗、数据库、建库、数据资源库、信息资源库、基础库、主题库、专题库、数据归集
      数据汇聚、数据采集、数据迁移、数据加工、数据标注、数据集、数据工程、档案数字化、数字化加工
      data governance、database、data cleaning、data migration`,
  ],
  [
    { content: 'infrastructure', newHardware: true },
    '{新建,自建,建,建设,建一个,建个,建一间,盖,扩建,扩}{,自己的,一个,新}{机房,数据机房,中心机房,数据中心,灾备中心}、{机房,数据中心}{建设,新建}、new {machine room,server room,data centre,data center}',
  ],
  [
    { content: 'infrastructure' },
    `机房、机房改造、数据机房、中心机房、数据中心、灾备中心、machine room、server room、data centre
      data center、政务云平台、云平台、私有云、政务外网、网络平台、基础网络、网络建设、网络改造、无线网、无线覆盖
      WIFI覆盖、光纤、算力中心、灾备、5G专网、感知设备、物联网感知、infrastructure`,
  ],
  [
    { content: 'hardware', newHardware: true },
    `服务器、买服务器、购买服务器、采购服务器、购置服务器、升级服务器、存储、存储设备、磁盘阵列、小型机
      一体机服务器、GPU、算力卡、硬件、硬件设备、计算存储、超融合、servers、server、storage、hardware`,
  ],
  [
    { content: 'hardware' },
    `交换机、路由器、防火墙、网络设备、安全设备、网闸、堡垒机、入侵检测、态势感知设备、UPS、switches
      routers、firewall`,
  ],
  [
    { content: 'special-equipment' },
    `{机器人,仪器,仪器仪表,检验仪器,检测仪器,教学仪器,设备,教学设备,科研设备}{,及,和,及其,与,的}配套软件、{教学,科研,检验,检测,实验,化验}{仪器,机器人}
      无人机、机器人、自助机、自助终端、自助查询机、自助服务机、自助一体机、叫号机、叫号系统、排队机、触摸屏
      查询机、快递柜、对讲机、电话机、通信基站、基站、仪器、仪器仪表、检测设备、监测设备、教学设备
      科研设备、专业设备、专用设备、实验设备、通信台站、检验设备、智能{快递柜,文件柜}、文件柜、取号机、医疗设备、CT机、执法记录仪、录播设备、drones、drone、robot、kiosk、kiosks
      instruments、walkie-talkies`,
  ],
  [
    { content: 'packaged-software' },
    `杀毒、杀毒软件、操作系统、WPS、办公软件、Office软件、MS Office、正版软件、软件正版化、终端软件
      成品软件、PDF软件、CAD、Windows、麒麟、统信、win10、输入法、antivirus、anti-virus
      operating system、office software`,
  ],
  [
    { content: 'building-works' },
    `楼宇智能化、弱电、弱电工程、弱电智能化、综合布线、智能化工程、门禁、门禁系统、监控、监控系统、视频监控系统、停车系统、监控摄像头、摄像头
      视频监控、安防、安防监控、停车道闸、道闸、广播系统、楼宇自控、楼宇对讲、通信线路、通信工程
      电子工程、CCTV、structured cabling`,
  ],
  [
    { content: 'office-equipment' },
    `电脑、计算机终端、台式机、笔记本、笔记本电脑、打印机、复印机、扫描仪、一体机、打印复印一体机、电视
      电视机、大屏、LED大屏、LED屏、大屏幕、拼接屏、显示屏、电子显示屏、显示器、电子屏、投影仪、投影
      话筒、麦克风、音响、音箱、调音台、会议室{音响,话筒,显示屏,音箱,投影,设施}、会议设备、会议设施、会议系统、视频会议、视频会议系统、大屏系统、视频会议设备、会议室设备、会议平板
      会议室改造、办公设备、照相机、摄像机、相机、平板电脑、平板、移动硬盘、U盘、硒鼓、耗材、办公用品
      computers、laptops、computer、laptop、printer、printers、copier、scanner、TV、televisions
      LED screen、screen、screens、display、projector、office equipment、microphones
      meeting room equipment`,
  ],
  [
    { content: 'civil-works' },
    '土建、装修、装饰装修、土建工程、盖楼、建房子、办公楼装修、civil works、decoration、fitting-out',
  ],
  [
    {},
    `配套软件、服务器{统一,资源,由谁,谁}、{在,到,通过}{,项目,政务}管理平台、{,数字化}{运维平台,运维管理平台}、{进,录入,登录,报进,填进,进入}{项目管理系统,管理系统,系统}、绩效监控、传平台、传到平台、平台上传、在平台、云服务器、云主机、云存储
      这个机器人、你这机器人、机器人客服、聊天机器人、哪个平台、什么平台、哪个系统、什么系统、申报系统
      申报的系统、走OA、系统提示、系统提示词、提示词、系统整合、大数据中心、大数据发展中心
      大数据发展服务中心、政务服务中心、便民服务中心、会计核算中心、智慧城市、操作系统软件、项目管理平台
      管理平台申报、政务信息化项目管理平台、在线审批监管平台、监管平台申报、城市公共信息服务平台
      一体化政务服务平台、项目管理系统、共享交换平台、数据共享交换平台、公共数据平台、运维管理平台
      电子卖场、共享平台、应用软件开发、信息系统工程监理、系统整合、系统集成、系统目录、平台公司
      数据资源目录、信息资源目录、密码应用、密码应用方案、上系统目录、硬件部分、软件部分、信息化部分
      申报平台、在平台上、平台上报、云平台资源、application for、application form、application materials
      apply`,
  ],
]
