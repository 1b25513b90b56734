import { describe, expect, test } from 'vitest';
import { isRowLabel, isWordedLabel } from '../../../src/read/signs/label-words.ts';
import { plain } from '../../../src/read/signs/line-signs.ts';

describe('the wording of a section label', () => {
  test.each(['各地通訊', '體育消息', '【國內要電】', '本埠新聞', '鄉鎮簡訊', '東陵近訊', '國 際 新 聞'])(
    '%s heads a row of news',
    (line) => {
      expect([isRowLabel(plain(line)), isWordedLabel(plain(line))]).toEqual([true, true]);
    },
  );
  test.each(['社論', '短評', '專載', '來函', '本報特寫'])('%s heads one piece', (line) => {
    expect([isRowLabel(plain(line)), isWordedLabel(plain(line))]).toEqual([false, true]);
  });
  test.each(['消息', '渡船公司發表停駛消息', '縣長談話', '東陵米價回跌', '昨日各報所載某案新聞', '論渡船', '划船比賽成績'])(
    '%s is none',
    (line) => {
      expect([isRowLabel(plain(line)), isWordedLabel(plain(line))]).toEqual([false, false]);
    },
  );
});
