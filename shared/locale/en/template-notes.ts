// The pages of the reform templates in English. What stands in the project in Chinese is quoted as it stands there.
import type { TemplateNotes } from '../zh-CN/template-notes.ts'

export const templateNotes: TemplateNotes = {
  'xuzhou-2020': {
    title: 'Xuzhou: approval, service and enforcement brought together in towns and streets (2020)',
    published: [
      'City and counties send 2,099 full-funded institution posts down to towns and streets: 10 a unit on average, matched 1:1 by city and county, makes 1,570 (785 from the city, 785 from the counties); the counties add 529 of their own.',
      'The increment follows population, area and economic output, tilted to units that rank high in the yearly assessment and did well in the reform evaluation; a next step tilts to counties that did well.',
      '7 bodies as a rule and never more than 9, nameplates strictly limited, every duty given to a named body; a service centre (为民服务中心), an enforcement bureau (综合行政执法局) and a command centre (综合指挥中心) are built up.',
      'The posts sent down are for approval, enforcement, service and work safety at the front line; towns and streets may use all post types together.',
      'Bodies dispatched by the counties are managed locally but for those that the centre or the province exempts; these stay dispatched: posts unchanged, daily management and assessment by the town or street, its opinion sought before the head is appointed or removed.',
      'Superiors borrow a person for at most 3 months a year as a rule, with the consent of the town or street, approval of the organisation department and a stated term. Duties are handed down with the written opinion of the town or street and the approval of the county, and people, money, goods and technology with them.',
      'About 200 people newly recruited in the year; more than 200 powers sent down; six lists are kept; begun on 2020-05-18, with 11 pilot towns.',
    ],
    assumed: [
      'Neither the weights nor the split of the 529 by county were published; 157 units is inferred from 1,570 ÷ 10, so of the 167 streets and towns the last ones of the counties, 10 in all, are left out for now (sample); tick others if you know better.',
      '“10 on average” can be read in two ways, and each has its scenario: in “徐州2020” every unit gets 10; in “徐州2020（读法二）” the pool is 10 a unit and is shared by the formula, with a floor of 5 (sample). Either way city and counties match 1:1.',
      'Samples: the conditions of the tilt (first 10% of the county in the assessment and at least 80 points in the evaluation, 2 posts each, charged to the increment), the three stations before the reform, the names of the four internal bodies, document numbers and dates, the items of the six lists, the pilot towns, and how secondments and recruits are spread.',
      'The template brings no indicator values: import those of your city, or open the sample project to see figures in full.',
    ],
    look: [
      'The scenarios need indicator values to run: enter them in “Indicators” or import your city’s; to try it out, take the sample workbook offered in “Import”.',
      'The 2,099 are booked into the city pool and the county pools on 2020-06-01, and both readings adopt from there. Bodies before the reform: tables as of 2020-05-17; after it: from 2020-05-18 on.',
      'The six lists and the powers sent down are in “Duties”, secondments and the recruitment plan of the year in “People”, the earmarks in “Ledger”.',
    ],
  },
  'wuhan-2015': {
    title: 'Wuhan: administration of streets (2015)',
    published: [
      'Internal bodies “4+2”: four offices everywhere (party building, public management, public service, public safety) and up to two that the district chooses; each with at least 3 administrative posts as a rule.',
      'At most 7 party and government leaders a street (section heads not counted).',
      'Small streets are merged and their posts approved anew; street establishments are adjusted dynamically.',
      'Streets of the central city drop investment promotion and economic indicators, and the district’s budget meets their costs; developed streets of the new districts may follow.',
      'A department hands a duty to streets only with approval (admission of duties); dispatched bodies are under dual management, and the street’s written consent is needed before their head is appointed, removed, promoted or honoured; streets assess departments, only the district assesses streets.',
      'The reform is a set of documents, “1+10”.',
    ],
    assumed: [
      'Names of streets come from the bundled list; the sections before the reform and the posts of the streets (4 a section, 14 held by the street itself) are samples.',
      'That 花楼街街道 and 前进街街道 are merged, approved with 32 posts, and the surplus taken back into the district’s pool, is a sample.',
      '“武汉2015核定”: 24 posts a street, and 6 a street on average shared inside each district by the number of communities; “武汉2015动态调整”: a base of 20 and 10 by communities, the same total, the difference moved inside the district. No economic indicator is among the weights; the figures are samples.',
      'The bodies that districts choose, the spread of leading positions, the duties admitted, the consents, the assessment scores, and names, numbers and dates of the ten accompanying documents are samples.',
    ],
    look: [
      'Before the reform: tables as of 2015-04-30; after the merger: 2015-05-01; with “4+2”: from 2015-07-01 on. Leading positions: “People”; assessments: “Duties”.',
      'The merged street gives its surplus back to the district’s pool, which the check flags as administrative posts moved across levels (R3, a warning); whether district and street are two levels is set in “Rules”.',
    ],
  },
  'weifang-dayu-2016': {
    title: 'Weifang: Dayu street, Kuiwen district (2016)',
    published: [
      'Administrative bodies go from 4 to 5: a community party-building office is new.',
      'Five stations (community services, family planning, social security, finance, work safety supervision) become three centres: people’s livelihood services, grid management, culture and education.',
      'Five section-level bodies become positions in three classes: lead, deputy lead, staff.',
      '21 departments were consulted and made 19 suggestions; of 128 powers sent down in two batches, 66 in 16 fields were kept after a review, in three modes (delegated, assigned, handled together); 64 power items and 94 responsibility items.',
      'Grids on three levels: 9, 65 and 1,360; support of 2.32 million yuan.',
      'Staff: up to 35 years of age 12%, 36 to 54 69%, 55 and above 19%; full-time bachelor or above 15.6%, high school or vocational 65.6%; nearly 72% in general administration.',
    ],
    assumed: [
      '32 people is the smallest staff that fits every share (inferred): 4, 22 and 6 by age, 5 with a bachelor or above, 21 from high or vocational school, 23 in general administration. The roster holds no names and is a sample.',
      'Which station went into which centre, the names of four administrative bodies and of the five section-level ones, the posts of the bodies and the numbers of positions by class are samples.',
      'The two batches of 64 and 64 that make 128, the spread of the 66 over fields and modes, names and lead bodies of the items, names of departments, document numbers and dates are samples.',
      'This was the reform of one street: a project whose region does not hold Dayu street is filled with units only.',
    ],
    look: [
      'Before the reform: tables as of 2016-06-29; after it: from 2016-06-30 on. The first powers were handed down on 2015-09-30, the second on 2016-03-31, the review was on 2016-09-30.',
      'Ages are those on the as-of date: for the published shares see the staff structure in “Reports” as of 2016-12-31.',
      'There is no scenario: this reform merged bodies, with the posts they had, and handed duties down; neither posts to divide nor a way to do it were published. To try one, make it in “Scenario”.',
    ],
  },
  'shashi-2021': {
    title: 'Jingzhou: streets of Shashi district (2021)',
    published: [
      'All six streets set up an office of city construction and management (城市建设管理办公室) of their own choice, on top of the prescribed bodies.',
      'Cut above, fill below: superiors give up 25 administrative and 152 institution posts to the streets; no post is created.',
      '93 people are transferred; 59 are recruited into institution posts in 2021, of them 12 specialists in emergencies and medical insurance; 12 young cadres are sent, no post moving with them; 12 more are to be recruited under the plan of 2022.',
      'Seven duties: party building, regional coordination, public service, comprehensive management, social participation, public safety, guidance of self-government; 191 items are taken on.',
    ],
    assumed: [
      '93 + 59 = 152 is inferred: people transferred bring their posts, recruits fill vacant posts that were sent down. Those transferred leave their old unit first and enter the street the next day, so the 177 posts given up are all usable vacancies (sample).',
      'The giving departments, their posts and people, the posts that the streets had, and the split over the six streets by number of communities are samples.',
      'Names of the prescribed bodies, lead bodies of the duties, names of the items taken on, document numbers, dates and people’s names are samples.',
      'The four towns are outside this reform.',
      'Elsewhere the template fills in bodies and rules only, without the figures and documents of Shashi.',
    ],
    look: [
      'Before the reform: tables as of 2021-06-29; after posts and people were moved: 2021-06-30; after the recruitment: 2021-12-31.',
      'The scenario “沙市2021减上补下” works out again the transfers booked by 沙示例〔2021〕2号, to check them; the posts have been given up, so the same result cannot be adopted a second time.',
      'Administrative posts of departments go to streets, which the check flags as moved across levels (R3, a warning); whether district and street are two levels is set in “Rules”.',
    ],
  },
  'luohu-2016': {
    title: 'Shenzhen: street management in Luohu district (2016)',
    published: [
      'In each of ten streets more than 30 sections and nameplates become 9 bodies: five departments, two offices (or teams), two centres. Among them are 民生事务部, 平安建设部 and 发展更新部; 公共安全办公室 and 城区治理办公室; 公共事务中心（统计中心）.',
      'The functions of six sections go into the public affairs centre (公共事务中心).',
      'In the Nanhu pilot of nine months the enforcement team, the urban-management section, community urban-management officers, the cleaning company, assistants and grid workers joined 城区治理办公室 (“6+2”); most of them are off the establishment and hold no posts.',
      '80 tasks were taken off communities in 2014, and 20 of them returned to streets; economic duties go back up.',
      'Each street files its plan with the district’s establishment committee within a month; it is in force only then.',
    ],
    assumed: [
      '32 sections and nameplates a street before the reform; their names (but for the enforcement team and the urban-management section), their posts, and which body each went into are samples.',
      'Two departments and one centre, whose names begin with “（示例）”, were not named in public; fill them in.',
      'The other two forces of “6+2” were not published; the numbers of off-establishment people are samples.',
      'Elsewhere the first ten streets of the project follow the reform, as a sample.',
      'One duty is listed for each section (sample); names and lead sections of the tasks of 2014, the three economic duties, and dates and document numbers of pilot and filings are samples.',
    ],
    look: [
      'Before the reform: tables as of 2015-09-30; the Nanhu pilot: 2015-10-01; the plans of the streets take effect day by day from 2016-07-11 to 07-20, as they are filed (see “Duties”); economic duties gone back up: 2016-12-31.',
      'The scenario “罗湖2016定编到机构” divides the administrative posts that each street has evenly among five departments and two offices, as a sample; the two centres use institution posts and take no part.',
      'People off the establishment: “Duties”; what each body came out of: “Reports”.',
    ],
  },
}
