import DocumentPackaging
import Foundation

/// The file formats of pictures.
package enum PictureFormat: String, Sendable, CaseIterable {
  /// Lines and letters, sharp at any size.
  case svg
  /// Dots, 300 to the inch, on white.
  case png

  private static let converter = OutsideProgram("rsvg-convert", package: "librsvg2-bin")
  /// Dots of a PNG for a CSS pixel: 300 to the inch.
  private static let zoom = "3.125"

  /// The format of a file's ending, without its point; `nil` for an ending that is no picture's.
  package init?(ending: String) { self.init(rawValue: ending.lowercased()) }

  /// The whole file.
  ///
  /// SVG depends on nothing but the drawing. PNG depends on the fonts and the program of the machine, too; on one
  /// machine the same drawing gives the same bytes.
  ///
  /// - Throws: `PictureError` where a PNG cannot be made.
  package func file(of drawing: SVGDrawing) throws -> [UInt8] {
    guard self == .png else { return drawing.file }
    do {
      let outcome = try Self.converter.run(
        ["--format", "png", "--zoom", Self.zoom, "--background-color", "white"],
        input: Data(drawing.file))
      guard outcome.status == 0, outcome.output.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
        throw PictureError(place: "png", reason: .noPicture(program: Self.converter.name))
      }
      return Array(outcome.output)
    } catch let error as PackagingError {
      throw PictureError(place: "png", reason: .program(error))
    }
  }
}
