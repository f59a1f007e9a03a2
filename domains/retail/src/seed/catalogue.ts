/** A kind of thing that the shop sells, before its variants are made. */
export interface CatalogueEntry {
  readonly name: string;
  /** What the plainest variant costs, roughly, in dollars. */
  readonly price: number;
  /** What can be chosen. Later choices tend to cost more. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

const colors = ["black", "white", "green", "navy"];
const sizes = ["S", "M", "L", "XL"];
const woods = ["pine", "oak", "walnut"];

/** The fifty things that the shop sells. */
export const catalogue: readonly CatalogueEntry[] = [
  // Out of doors
  entry("Hiking Tent", 189, {
    capacity: ["2 persons", "3 persons", "4 persons"],
    season: ["summer", "three seasons"],
    color: ["green", "orange"],
  }),
  entry("Sleeping Bag", 79, {
    filling: ["synthetic", "down"],
    comfort: ["10 °C", "0 °C", "-10 °C"],
    zip: ["left", "right"],
  }),
  entry("Camping Stove", 54, { fuel: ["gas", "multi-fuel"], burners: ["1", "2"], case: ["none", "soft", "hard"] }),
  entry("Trekking Poles", 62, {
    material: ["aluminium", "carbon"],
    grip: ["foam", "cork"],
    length: ["120 cm", "130 cm", "140 cm"],
  }),
  entry("Rain Jacket", 98, { size: sizes, color: colors, lining: ["none", "mesh"] }),
  entry("Trail Shoes", 112, {
    size: ["7", "8", "9", "10", "11"],
    color: ["grey", "red", "black"],
    waterproof: ["no", "yes"],
  }),
  entry("Dry Bag", 24, { volume: ["10 l", "20 l", "40 l"], color: ["yellow", "blue", "black"] }),
  entry("Head Torch", 35, {
    brightness: ["200 lm", "400 lm", "800 lm"],
    power: ["AAA batteries", "rechargeable"],
    color: ["black", "red"],
  }),
  entry("Climbing Rope", 128, {
    length: ["40 m", "60 m", "70 m"],
    diameter: ["9.2 mm", "9.8 mm"],
    treatment: ["none", "dry"],
  }),
  entry("Inflatable Kayak", 349, { seats: ["1", "2"], color: ["red", "blue"], pump: ["none", "hand", "electric"] }),
  // Cycling
  entry("City Bicycle", 529, {
    frame: ["small", "medium", "large"],
    gears: ["3", "8"],
    color: ["black", "cream", "mint"],
  }),
  entry("Bicycle Pannier", 68, {
    volume: ["15 l", "20 l", "25 l"],
    mount: ["hook", "quick lock"],
    color: ["black", "olive"],
  }),
  entry("Bicycle Lock", 44, {
    type: ["cable", "chain", "folding"],
    length: ["80 cm", "110 cm"],
    closing: ["key", "code"],
  }),
  entry("Child Bike Seat", 119, {
    position: ["front", "rear"],
    color: ["grey", "blue", "red"],
    recline: ["no", "yes"],
  }),
  // Kitchen
  entry("Cast Iron Skillet", 39, {
    diameter: ["20 cm", "24 cm", "28 cm"],
    handle: ["iron", "wood"],
    finish: ["raw", "enamelled"],
  }),
  entry("Stand Mixer", 279, {
    bowl: ["4 l", "5 l", "6 l"],
    color: ["white", "red", "black"],
    attachments: ["basic", "baking", "complete"],
  }),
  entry("Chef's Knife", 74, {
    blade: ["16 cm", "20 cm", "24 cm"],
    steel: ["stainless", "carbon"],
    handle: ["polymer", "beech", "olive wood"],
  }),
  entry("Pour-Over Set", 42, { material: ["glass", "ceramic", "steel"], cups: ["2", "4"], filter: ["paper", "metal"] }),
  entry("Burr Grinder", 149, {
    burrs: ["steel", "ceramic"],
    hopper: ["150 g", "300 g"],
    color: ["black", "silver", "white"],
  }),
  entry("Teapot", 36, {
    material: ["stoneware", "glass", "cast iron"],
    volume: ["0.6 l", "1 l", "1.4 l"],
    color: ["blue", "grey"],
  }),
  entry("Bread Bin", 48, {
    material: ["steel", "bamboo"],
    size: ["small", "large"],
    color: ["white", "black", "sage"],
  }),
  entry("Kitchen Scale", 29, {
    limit: ["3 kg", "5 kg", "10 kg"],
    surface: ["glass", "steel"],
    power: ["battery", "USB"],
  }),
  entry("Pressure Cooker", 135, {
    volume: ["3 l", "5 l", "7 l"],
    heat: ["gas", "all hobs"],
    basket: ["none", "steamer"],
  }),
  entry("Lunch Box", 22, {
    compartments: ["1", "2", "3"],
    material: ["plastic", "steel"],
    color: ["blue", "pink", "grey"],
  }),
  // Home
  entry("Reading Lamp", 58, {
    light: ["warm", "neutral", "adjustable"],
    base: ["clamp", "stand"],
    color: ["black", "brass", "white"],
  }),
  entry("Wool Blanket", 88, {
    size: ["130 x 180 cm", "150 x 200 cm", "220 x 240 cm"],
    pattern: ["plain", "striped", "checked"],
    color: ["grey", "rust"],
  }),
  entry("Linen Bedding", 129, { size: ["single", "double", "king"], color: ["white", "sand", "blue", "sage"] }),
  entry("Memory Foam Pillow", 47, {
    firmness: ["soft", "medium", "firm"],
    shape: ["classic", "contoured"],
    cover: ["cotton", "bamboo"],
  }),
  entry("Wall Mirror", 94, { shape: ["round", "oval", "rectangular"], frame: woods, size: ["60 cm", "80 cm"] }),
  entry("Shoe Rack", 65, { wood: woods, shelves: ["2", "3", "4"], seat: ["none", "cushioned"] }),
  entry("Coat Stand", 72, { wood: woods, height: ["170 cm", "185 cm"], hooks: ["6", "8"] }),
  entry("Laundry Basket", 33, {
    material: ["cotton", "willow", "bamboo"],
    volume: ["40 l", "60 l", "90 l"],
    lid: ["no", "yes"],
  }),
  entry("Room Fan", 69, { type: ["table", "pedestal", "tower"], speeds: ["3", "5"], remote: ["no", "yes"] }),
  entry("Dehumidifier", 189, {
    capacity: ["10 l/day", "16 l/day", "20 l/day"],
    tank: ["2 l", "4 l"],
    wifi: ["no", "yes"],
  }),
  // Desk and music
  entry("Standing Desk", 419, {
    width: ["120 cm", "140 cm", "160 cm"],
    top: ["laminate", "bamboo", "oak"],
    motors: ["1", "2"],
  }),
  entry("Monitor Arm", 89, { screens: ["1", "2"], mount: ["clamp", "grommet"], color: ["black", "white", "silver"] }),
  entry("Fountain Pen", 52, { nib: ["extra fine", "fine", "medium", "broad"], body: ["resin", "steel", "brass"] }),
  entry("Sketchbook", 18, {
    size: ["A5", "A4", "A3"],
    paper: ["smooth", "cold pressed"],
    binding: ["glued", "spiral"],
  }),
  entry("Document Scanner", 239, {
    feeder: ["none", "20 sheets", "50 sheets"],
    resolution: ["600 dpi", "1200 dpi"],
    connection: ["USB", "USB and Wi-Fi"],
  }),
  entry("Ukulele", 84, {
    size: ["soprano", "concert", "tenor"],
    wood: ["mahogany", "koa"],
    pickup: ["none", "built in"],
  }),
  entry("Digital Piano", 649, { keys: ["61", "73", "88"], action: ["light", "weighted"], color: ["black", "white"] }),
  entry("Studio Headphones", 139, {
    design: ["closed", "semi-open", "open"],
    impedance: ["32 ohm", "80 ohm", "250 ohm"],
    cable: ["straight", "coiled"],
  }),
  entry("Turntable", 259, {
    drive: ["belt", "direct"],
    preamp: ["none", "built in"],
    color: ["black", "walnut", "white"],
  }),
  // Garden and animals
  entry("Pruning Shears", 31, {
    blade: ["bypass", "anvil"],
    hand: ["right", "left"],
    size: ["small", "medium", "large"],
  }),
  entry("Watering Can", 27, {
    volume: ["2 l", "5 l", "9 l"],
    material: ["plastic", "zinc", "copper"],
    rose: ["none", "brass"],
  }),
  entry("Raised Bed", 109, {
    wood: ["spruce", "larch", "cedar"],
    length: ["100 cm", "150 cm", "200 cm"],
    height: ["40 cm", "80 cm"],
  }),
  entry("Hammock", 76, { persons: ["1", "2"], fabric: ["cotton", "nylon"], color: ["red", "natural", "green"] }),
  entry("Bird Feeder", 26, {
    mount: ["hanging", "pole", "window"],
    capacity: ["0.5 kg", "1 kg", "2 kg"],
    roof: ["wood", "metal"],
  }),
  entry("Dog Harness", 34, { size: sizes, color: ["orange", "grey", "black"], clip: ["back", "back and chest"] }),
  entry("Cat Tree", 97, {
    height: ["100 cm", "140 cm", "180 cm"],
    cover: ["plush", "sisal"],
    color: ["grey", "beige", "brown"],
  }),
];

function entry(name: string, price: number, options: CatalogueEntry["options"]): CatalogueEntry {
  return { name, price, options };
}
