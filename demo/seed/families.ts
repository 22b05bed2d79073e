/**
 * A family of names: companies of one language, made by joining a stem and a trade. `count` companies are made from
 * `stems` × `trades`; a family must have at least `count / stems.length` trades, or names would repeat.
 */
export interface NameFamily {
  /** Three letters that begin external IDs. */
  readonly code: string;
  /** Label of the part of the world. */
  readonly region: string;
  readonly count: number;
  readonly stems: readonly string[];
  /** What the company does: its words in the name, its label, and the beginning of its description. */
  readonly trades: readonly (readonly [words: string, label: string, description: string])[];
  readonly cities: readonly string[];
  /** How stem and words become a name: `*` is the stem, `+` the words. Default `* +`. */
  readonly pattern?: string;
}

/** The families in the order of the alphabet of their codes. */
export const families: readonly NameFamily[] = [
  {
    code: 'ANZ',
    region: 'apac',
    count: 16,
    stems: ['Pōhutukawa', 'Wattle Creek', 'Kererū', 'Southern Cross', 'Kōwhai', 'Ironbark', 'Tasman', 'Ngāruawāhia'],
    trades: [
      ['Dairy', 'food', 'Milk collection and cheese'],
      ['Freight', 'logistics', 'Road and coastal freight'],
      ['Timber', 'manufacturing', 'Sawmill and yard'],
    ],
    cities: ['Hamilton', 'Tauranga', 'Ballarat', 'Newcastle'],
  },
  {
    code: 'ARA',
    region: 'mena',
    count: 16,
    stems: ['الأمل', 'الخليج', 'الواحة', 'المدينة', 'الأرز', 'النخيل', 'البحر الأحمر'],
    trades: [
      ['مؤسسة', 'retail', 'Shops and online sales'],
      ['مصنع', 'manufacturing', 'Packaging and plastics'],
      ['شركة نقليات', 'logistics', 'Overland freight'],
    ],
    cities: ['Amman', 'Dubai', 'Casablanca', 'Cairo', 'Muscat'],
    pattern: '+ *',
  },
  {
    code: 'BAL',
    region: 'eu',
    count: 8,
    stems: ['Žalgiris', 'Daugava', 'Põhjala', 'Šiaurė', 'Gaiļezers', 'Õismäe'],
    trades: [
      ['Logistika', 'logistics', 'Port handling and warehousing'],
      ['Mēbeles', 'manufacturing', 'Furniture to order'],
    ],
    cities: ['Klaipėda', 'Rīga', 'Pärnu'],
  },
  {
    code: 'CYR',
    region: 'eu',
    count: 24,
    stems: ['Світанок', 'Дніпро', 'Балкан', 'Зоря', 'Дунав', 'Карпати', 'Родопи', 'Полісся', 'Морава', 'Ялинка'],
    trades: [
      ['Транс', 'logistics', 'Freight by road and rail'],
      ['Агро', 'food', 'Grain and seed'],
      ['Мебел', 'manufacturing', 'Furniture and fittings'],
    ],
    cities: ['Lviv', 'Plovdiv', 'Novi Sad', 'Odesa', 'Varna'],
    pattern: '*-+',
  },
  {
    code: 'DEU',
    region: 'eu',
    count: 40,
    stems: ['Bäckerei Müller', 'Gebrüder Weiß', 'Lindner', 'Schäfer', 'Öztürk', 'Groß & Klein', 'Jäger', 'Straßburger'],
    trades: [
      ['Großhandel GmbH', 'retail', 'Wholesale for restaurants'],
      ['Spedition KG', 'logistics', 'Groupage and cold chain'],
      ['Werkzeuge AG', 'manufacturing', 'Tools and fixtures'],
      ['Labor GmbH', 'health', 'Laboratory services'],
      ['Solar GmbH', 'energy', 'Roofs and storage'],
    ],
    cities: ['Köln', 'Graz', 'Zürich', 'Leipzig', 'Münster', 'Würzburg'],
  },
  {
    code: 'ELL',
    region: 'eu',
    count: 14,
    stems: ['Αφοί Παπαδόπουλοι', 'Ήλιος', 'Κυκλάδες', 'Θεσσαλική', 'Ολυμπία', 'Ιόνιο', 'Ζέφυρος'],
    trades: [
      ['Τρόφιμα', 'food', 'Olives, oil and honey'],
      ['Μεταφορές', 'logistics', 'Island deliveries'],
    ],
    cities: ['Πειραιάς', 'Θεσσαλονίκη', 'Ηράκλειο'],
  },
  {
    code: 'ENG',
    region: 'na',
    count: 60,
    stems: [
      'Alder & Finch',
      'Blue Mesa',
      'Cedar Point',
      "O'Halloran",
      'Driftwood',
      'Evergreen',
      'First Light',
      'Granite State',
      'Hollis Brothers',
      'Juniper',
      'Kestrel',
      'Lakeshore',
    ],
    trades: [
      ['Freight', 'logistics', 'Full and part loads'],
      ['Outfitters', 'retail', 'Outdoor wear and gear'],
      ['Medical Group', 'health', 'Clinics and imaging'],
      ['Power', 'energy', 'Solar and storage'],
      ['Foods', 'food', 'Frozen and chilled goods'],
      ['Builders', 'construction', 'Homes and small offices'],
    ],
    cities: ['Portland', 'Halifax', 'Tulsa', 'Duluth', 'Saskatoon', 'Boise', 'Raleigh'],
  },
  {
    code: 'ESP',
    region: 'latam',
    count: 26,
    stems: [
      'Peñalara',
      'Ñandú',
      'Río Hondo',
      'Cañaveral',
      'São Bento',
      'Açaí do Norte',
      'Cumbre',
      'Güiraldes',
      'Maré Alta',
      'Ibáñez',
    ],
    trades: [
      ['Alimentos', 'food', 'Dried fruit and coffee'],
      ['Transportes', 'logistics', 'Cross-border trucking'],
      ['Textil', 'manufacturing', 'Workwear and linen'],
    ],
    cities: ['Bogotá', 'Córdoba', 'São Paulo', 'Mérida', 'Valparaíso'],
  },
  {
    code: 'FRA',
    region: 'eu',
    count: 24,
    stems: ['Maison Lefèvre', 'Côte d’Émeraude', 'L’Abeille', 'Forêt Noire', 'Béarn', 'Île-de-Ré', 'Crêperie Hervé'],
    trades: [
      ['Distribution', 'retail', 'Delicatessen and wine'],
      ['Énergie', 'energy', 'Heat pumps'],
      ['Santé', 'health', 'Home care'],
      ['Emballages', 'manufacturing', 'Boxes and labels'],
    ],
    cities: ['Nîmes', 'Liège', 'Besançon', 'Genève'],
  },
  {
    code: 'HEB',
    region: 'mena',
    count: 10,
    stems: ['אורן', 'גליל', 'כרמל', 'תמר', 'ים המלח'],
    trades: [
      ['תעשיות', 'manufacturing', 'Irrigation parts'],
      ['מזון', 'food', 'Spices and preserves'],
    ],
    cities: ['Haifa', 'Be’er Sheva'],
  },
  {
    code: 'HIN',
    region: 'apac',
    count: 12,
    stems: ['सूर्योदय', 'गंगा', 'सुनीता शर्मा', 'हिमालय'],
    trades: [
      ['ट्रेडर्स', 'retail', 'Household goods'],
      ['टेक्सटाइल्स', 'manufacturing', 'Cotton and block print'],
      ['लॉजिस्टिक्स', 'logistics', 'Parcel and rail freight'],
    ],
    cities: ['Jaipur', 'Pune', 'Lucknow'],
  },
  {
    code: 'JPN',
    region: 'apac',
    count: 20,
    stems: ['高橋', '富士見', '北海', '青葉', '𠮷野'],
    trades: [
      ['製作所', 'manufacturing', 'Precision parts'],
      ['運輸株式会社', 'logistics', 'Overnight parcels'],
      ['食品株式会社', 'food', 'Noodles and dashi'],
      ['医療機器', 'health', 'Medical instruments'],
    ],
    cities: ['Sendai', 'Nagoya', 'Sapporo', 'Fukuoka'],
    pattern: '*+',
  },
  {
    code: 'KOR',
    region: 'apac',
    count: 12,
    stems: ['한강', '새벽', '동해', '무지개'],
    trades: [
      ['물류', 'logistics', 'Same-day delivery'],
      ['식품', 'food', 'Kimchi and side dishes'],
      ['전자', 'manufacturing', 'Sensors and boards'],
    ],
    cities: ['Busan', 'Incheon', 'Daegu'],
    pattern: '*+',
  },
  {
    code: 'NOR',
    region: 'eu',
    count: 20,
    stems: ['Bjørnson', 'Ærø', 'Åkerlund', 'Þingvellir', 'Östersund', 'Fjällräven Gård', 'Sjöström', 'Høyanger'],
    trades: [
      ['Sjømat AS', 'food', 'Salmon and cod'],
      ['Skog AB', 'manufacturing', 'Timber and pulp'],
      ['Vind A/S', 'energy', 'Wind farms and upkeep'],
    ],
    cities: ['Tromsø', 'Aarhus', 'Umeå', 'Reykjavík'],
  },
  {
    code: 'POL',
    region: 'eu',
    count: 20,
    stems: ['Żubr', 'Łódzkie', 'Świt', 'Příbram', 'Krkonoše', 'Győri', 'Țară', 'Čapek'],
    trades: [
      ['Transport', 'logistics', 'Euro pallets, door to door'],
      ['Metal', 'manufacturing', 'Sheet metal and welding'],
      ['Farma', 'health', 'Pharmacies'],
    ],
    cities: ['Łódź', 'Plzeň', 'Győr', 'Brașov', 'Gdańsk'],
  },
  {
    code: 'SSA',
    region: 'africa',
    count: 16,
    stems: ['Adébáyò', 'Mwangaza', 'Kilimani', 'Ọ̀ṣun', 'Umoja'],
    trades: [
      ['Stores', 'retail', 'Corner shops and kiosks'],
      ['Haulage', 'logistics', 'Port to inland depots'],
      ['Solar', 'energy', 'Pay-as-you-go panels'],
      ['Clinics', 'health', 'Maternity and dental'],
    ],
    cities: ['Lagos', 'Nairobi', 'Kumasi', 'Kigali'],
  },
  {
    code: 'THA',
    region: 'apac',
    count: 8,
    stems: ['รุ่งเรือง', 'สยาม', 'เชียงใหม่', 'น้ำทิพย์'],
    trades: [
      ['การค้า', 'retail', 'Market halls'],
      ['ขนส่ง', 'logistics', 'River and road'],
    ],
    cities: ['Chiang Mai', 'Rayong'],
    pattern: '*+',
  },
  {
    code: 'TUR',
    region: 'eu',
    count: 11,
    stems: ['İzmir', 'Işık', 'Göksu', 'Şahin'],
    trades: [
      ['Tekstil A.Ş.', 'manufacturing', 'Towels and denim'],
      ['Gıda Ltd. Şti.', 'food', 'Figs, nuts and raisins'],
      ['Lojistik A.Ş.', 'logistics', 'Lorries to Trieste'],
    ],
    cities: ['Bursa', 'Denizli', 'Mersin'],
  },
  {
    code: 'VIE',
    region: 'apac',
    count: 8,
    stems: ['Ánh Dương', 'Sông Hồng', 'Đại Việt', 'Hoàng Gia'],
    trades: [
      ['Thực Phẩm', 'food', 'Rice and fish sauce'],
      ['Vận Tải', 'logistics', 'Container haulage'],
    ],
    cities: ['Đà Nẵng', 'Hải Phòng'],
  },
  {
    code: 'ZHO',
    region: 'apac',
    count: 16,
    stems: ['长江', '東方', '百利', '金山', '海豐'],
    trades: [
      ['物流有限公司', 'logistics', 'Bonded warehouse'],
      ['电子', 'manufacturing', 'Connectors and cables'],
      ['食品', 'food', 'Tea and dry goods'],
      ['贸易', 'retail', 'Import and export'],
    ],
    cities: ['Shenzhen', 'Taipei', 'Chengdu', 'Xiamen'],
    pattern: '*+',
  },
];
