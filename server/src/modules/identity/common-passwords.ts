/**
 * What people's passwords are made of. Our own collection, written down from everyday knowledge of habits (keyboard rows,
 * love numbers, names in pinyin, English favourites, words of offices here); no leaked list was copied. It holds pieces
 * rather than whole passwords: `password-rules.ts` finds any chain of up to three of them, which stands for hundreds of
 * millions of passwords, such as woaini1314520, qwerty123456, zhangwei1990, Admin@Password2026.
 */

const surnames = `
  li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
  xiao cheng cao yuan deng fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang
  shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai
  gong wen pang fei ouyang zhuge shangguan sima situ`;

const givenNames = `
  wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xiu xia ping gang gui hua hong bo bin hui jian xin
  yu ying ting ling lan mei dan kai peng fei long hao chen xuan yi zi rui han tong jia hai feng guo zhi wen bing ning chun qing
  xiang dong liang zhen xue yue rong qiong fen zhong cheng yun tian shan shuai bao lin yuan qi ke meng nan xiaoming xiaohong
  xiaoli xiaowei xiaofang dawei jianguo jianhua jianjun guoqiang guohua zhiqiang zhigang weiwei lili fangfang tingting yangyang
  lingling meimei jingjing dandan feifei yuanyuan haohao xiuying guiying xiulan yulan guilan meihua lihua lijuan haiyan haitao
  zixuan zihan yuxuan yuhan haoran yichen yinuo xinyi ruoxi muchen`;

const loveAndLuck = `
  woaini woaininn woaiwojia woaimama woaibaba woaizhongguo woaizuguo woaixuexi wobuaini woxiangni aini ainiyiwannian ainiyishengyishi
  iloveyou iloveu loveyou loveyouforever loveforever forever forever love mylove lover baobei baobao baby honey laopo laogong
  qinaide xiaobao dabao erbao taotao doudou niuniu nannan beibei huanhuan xixi haha hehe heihei lala meinv shuaige gongzhu wangzi
  tiantian kuaile shengrikuaile xinniankuaile gongxifacai facai facaile zhongle zhufu xingfu pingan yilupingan jiankang kaixin
  jixiang ruyi wanshiruyi haoyun xingyun haoren tianxia wudi diyi zuihao jiayou nihao nihaoma zaijian xiexie qinghua beida
  mima mimashi wodemima woshimima wangle wangjile meiyoumima buzhidao suibian zhanghao yonghu yonghuming denglu miyao
  laozi laotian wode wodejia wojia jiaren mama baba mother father family happy lucky dreams dream angel sunshine rainbow`;

const english = `
  password passw passwd pass passcode passphrase passme letmein letme welcome login logon signin admin administrator root superuser
  super user guest test tester testing temp temporary default changeme change secret private access master manager system
  server service support office company computer internet network website database oracle mysql postgres redis linux ubuntu windows
  microsoft google apple iphone huawei xiaomi tencent alibaba taobao weixin wechat baidu qqcom android samsung
  hello helloworld world monkey dragon tiger lion eagle panda bear shadow killer hunter ranger soldier batman superman spiderman
  ironman naruto pokemon pikachu starwars matrix football soccer basketball baseball hockey michael jordan kobe bryant james
  daniel david robert thomas charles george andrew joshua jessica ashley amanda jennifer nicole michelle charlie maggie
  princess prince queen king flower summer winter spring autumn monday friday sunday january february march april june july
  august september october november december money cash gold silver diamond freedom success winner champion power energy
  ninja samurai phoenix thunder lightning mustang ferrari porsche mercedes toyota honda harley yamaha cookie chocolate cheese
  banana orange pepper ginger coffee whatever nothing something please thankyou trustno trust nopassword mypassword newpassword
  yourpassword thepassword my the is and you one two three black white green blue purple yellow red`;

const offices = `
  linli linlipingtai zhengfu zhengwu zhongguo china yunnan kunming qujing qilin qilinqu zhanyi luoping shizong luliang fuyuan huize
  xuanwei beijing shanghai guangzhou shenzhen chengdu chongqing wuhan hangzhou nanjing tianjin xian suzhou jiedao jiedaoban
  shequ shequ wangge wanggeyuan wangge zhihui zhihuizhongxin zhongxin bangong bangongshi jiceng zhili minzheng chengguan
  gongan paichusuo dangyuan dangjian danggong zhibu shuji zhuren juzhang kezhang chuzhang quzhang renmin weirenminfuwu fuwu
  gongzuo gongsi danwei guanli guanliyuan xitong pingtai ceshi ceshizhanghao moren chushi chushimima gongzuotai yewu wuye
  xiaoqu jiayuan huayuan community government citizen resident service hotline neighbour neighbor`;

const keyboard = `
  qwerty qwert qwertyuiop qwertyui asdf asdfgh asdfghjkl asdfg zxcvbn zxcvbnm zxcvb zxc qaz wsx edc rfv tgb yhn ujm qazwsx qazwsxedc
  wsxedc edcrfv qwe asd qweasd qweasdzxc asdzxc qwaszx poiuy poiuytrewq lkjhgfdsa mnbvcxz qazxsw zaq xsw cde zaqxsw
  abc abcd abcde abcdef abcdefg abcdefgh abcabc aabb aabbcc xyz aaa bbb ccc zzz qq ww ee aa ss dd xx zz iop jkl bnm fgh vbn`;

/** Digits that people put behind, before and between; runs, years and dates are found by rule. */
const digits = `
  123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 987654321 9876543210 87654321 7654321 654321 54321 4321 321
  012 0123 01234 234 345 456 567 678 789 2345 3456 4567 5678 6789 23456 34567 45678 56789 147 258 369 147258 258369 147258369 159 357
  159357 159753 753951 741852963 963852741 1qaz 2wsx 3edc 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3 q1w2e3r4 a1b2c3 a1s2d3
  520 521 1314 520520 521521 5201314 1314520 1314521 201314 5211314 52013 584 584520 3344 3344520 770 880 1920 9420 59420 7758 7758521
  7758258 7788 1357 2468 13579 24680 1122 112233 11223344 1212 121212 1221 1313 131313 6969 8866 6688 668 886 168 1688 16888 518 5188 888
  666 999 777 111 222 333 444 555 000 110 119 120 12306 10086 10010 10000 114 12345678910 100200 1001 2002 110110 119119 120120 123123
  123321 123654 123789 456123 456789 789456 789456123 147896325 321321 1234321 135246 007 1024 2048 4096 404 996 985 211
  650000 655000 0874 5303 530302`;

const pieces = [surnames, givenNames, loveAndLuck, english, offices, keyboard, digits];

export const commonPieces: ReadonlySet<string> = new Set(pieces.flatMap((words) => words.trim().split(/\s+/)));

export const longestCommonPiece = Math.max(...[...commonPieces].map((piece) => piece.length));
