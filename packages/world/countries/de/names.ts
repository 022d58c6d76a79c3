/**
 * Names most Germans would recognise from their own street, the most frequent first; Faker supplies the long tail.
 * Order after the Deutscher Familiennamenatlas and the Gesellschaft für deutsche Sprache.
 */
export const commonFamilyNames =
  "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Bauer Koch Richter Klein Wolf Schröder Neumann Schwarz Braun Zimmermann Hofmann Hartmann Krüger Schmitt Lange Werner Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann Walter König Mayer Huber Kaiser Peters Fuchs Lang Scholz Möller Yilmaz Jung Hahn Keller Vogel Friedrich Günther Schubert Berger Winkler Frank Lorenz Roth Albrecht Schuster Simon Böhm Ludwig Winter Kraus Schumacher Martin Kaya Krämer Vogt Stein Jansen Otto Nowak Sommer Gross Seidel Heinrich Haas Brandt Schreiber Graf Dietrich Schulte Kühn Kuhn Ziegler Pohl Engel Horn Bergmann Busch Demir Thomas Voigt Sauer Arnold Pfeiffer Wolff Beck Beyer Lindner Ernst Hübner Kowalski Franke Wenzel Nguyen Kramer Jäger Petersen Öztürk Peter Lenz Paul Riedel Hansen Thiel Kellner Bayer Şahin Schilling Barth Fiedler Hein Rausch Ahmad Popescu Ivanov Celik Arslan Wójcik Hoxha Petrović Bach Kern Adler Ebert".split(
    " ",
  );

/** Of people now between 18 and 80, women and men taking turns. */
export const commonGivenNames =
  "Sabine Thomas Anna Michael Julia Andreas Susanne Stefan Petra Christian Katharina Daniel Andrea Peter Laura Alexander Claudia Markus Sarah Martin Monika Jan Nicole Matthias Lisa Sebastian Birgit Tobias Stefanie Frank Lena Klaus Melanie Florian Martina Wolfgang Kathrin Jürgen Christina Philipp Anja Uwe Sandra Felix Heike Bernd Sophie Maximilian Karin Patrick Barbara Lukas Christine Benjamin Marie Jonas Nadine David Daniela Tim Angelika Dirk Tanja Holger Hannah Ralf Simone Dennis Vanessa Simon Ulrike Johannes Yvonne Fabian Gabriele Kevin Franziska Marcel Silke Nico Jessica Sven Manuela Leon Eva Jens Jana Christoph Ute Paul Johanna Werner Renate Moritz Kerstin Niklas Annika Robert Maria Lars Elena Oliver Carolin Rainer Jennifer Dominik Bianca Marco Clara Carsten Silvia Thorsten Mia Timo Emma Finn Aylin Mehmet Fatma Mustafa Elif Ali Zeynep Emre Agnieszka Piotr Olga Dmitri Ayşe Ahmad Samira Yusuf Thi Minh Leonie Hans-Jürgen Anna-Lena Karl-Heinz Gisela Dieter Lara Luis Hendrik Miriam Malte Friederike Jannik Charlotte Till".split(
    " ",
  );

/** Firms named after their owner; `{family}` is that name. */
export const familyFirms =
  "{family} Maschinenbau GmbH|{family} Metallbau GmbH & Co. KG|Autohaus {family} GmbH|Bäckerei {family} GmbH & Co. KG|Spedition {family} GmbH|{family} Elektrotechnik GmbH|{family} Bau GmbH|Steuerberatung {family} & Partner mbB|Rechtsanwälte {family} & Kollegen|Zahnarztpraxis Dr. {family}|Gemeinschaftspraxis Dr. {family}|Malerbetrieb {family} GmbH|{family} Sanitär- und Heizungstechnik GmbH|Tischlerei {family} GmbH|{family} Werkzeugbau GmbH|Druckerei {family} GmbH|{family} Consulting GmbH|{family} Software GmbH|{family} Verpackungen GmbH & Co. KG|Fleischerei {family} GmbH|{family} Immobilien GmbH|Architekturbüro {family}|Gartenbau {family} GmbH|{family} Medizintechnik GmbH|Apotheke Dr. {family} e.K.|{family} Kunststofftechnik GmbH & Co. KG|Brauerei {family} KG|Reisebüro {family} GmbH".split(
    "|",
  );

export const publicEmployers =
  "Stadt {city}|Klinikum {city} gGmbH|Universität {city}|Stadtwerke {city}|Polizeipräsidium {city}|Studierendenwerk {city}|Jobcenter {city}|Caritasverband {city} e.V.|AWO Kreisverband {city} e.V.|DRK Kreisverband {city} e.V.|Diakonisches Werk {city}|Lebenshilfe {city} e.V.|Volkshochschule {city}|Landgericht {city}|Städtische Kitas {city}".split(
    "|",
  );

/** Made-up companies with a name of their own. */
export const largerCompanies =
  "Nordlicht Logistik SE|Rheinwerk Systems AG|Hansaplan Versicherungsdienste AG|Alpenblick Versand GmbH|Südchemie Werke Lindau GmbH|Elbtal Datentechnik GmbH|Kontor Nord Handels GmbH|Berghof Pharma GmbH|Tauber Automotive GmbH|Wesermetall AG|Isartec Halbleiter GmbH|Mainkraft Anlagenbau GmbH|Spreewerk Digital GmbH|Ostseefracht GmbH|Ruhrstahl Service GmbH|Lausitz Solar GmbH|Neckar Messtechnik GmbH|Donau Lebensmittel GmbH & Co. KG|Frischkontor Märkte GmbH|Heidetal Molkerei eG|Gut Versorgt Pflegedienste GmbH|Stadtlicht Facility Management GmbH".split(
    "|",
  );

export const streets =
  "Hauptstraße|Schulstraße|Gartenstraße|Bahnhofstraße|Dorfstraße|Bergstraße|Lindenstraße|Birkenweg|Kirchstraße|Waldstraße|Ringstraße|Schillerstraße|Goethestraße|Amselweg|Wiesenweg|Jahnstraße|Mozartstraße|Friedhofstraße|Buchenweg|Rosenstraße|Eichenweg|Blumenstraße|Beethovenstraße|Mühlenweg|Ahornweg|Feldstraße|Tannenweg|Friedrichstraße|Wilhelmstraße|Kastanienallee|Parkstraße|Bismarckstraße|Uhlandstraße|Marienstraße|Karlstraße|Kaiserstraße|Lessingstraße|Ludwigstraße|Poststraße|Am Markt|An der Kirche|Zum Sportplatz|Alte Gasse|Rathausplatz|Heinrich-Heine-Straße|Konrad-Adenauer-Straße|Gerhart-Hauptmann-Straße|Breslauer Straße|Königsberger Straße|Berliner Straße".split(
    "|",
  );
